-- What officers note during a visit.

-- FAULT 20: a table that no store of the register matches, so nothing says how long its rows are kept.
CREATE TABLE officer_notes (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference text NOT NULL,
  note      text NOT NULL
);
