-- The disclosure log: what was given to whom, why, and on which basis. It holds no applicant's data.

CREATE TABLE disclosure_log (
  id           uuid PRIMARY KEY,
  disclosed_at timestamptz NOT NULL,
  activity     text NOT NULL,
  recipient    text NOT NULL,
  entry        jsonb NOT NULL -- the whole record: basis, reason, who asked, names of the fields, reference
);

CREATE INDEX disclosure_log_disclosed_at ON disclosure_log (disclosed_at);

-- The service may add to the log, and nothing may change what stands in it.
REVOKE UPDATE, DELETE, TRUNCATE ON disclosure_log FROM PUBLIC;
