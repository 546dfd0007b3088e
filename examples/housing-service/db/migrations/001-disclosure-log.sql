-- The disclosure log: what was given to whom, why, and on which basis. It holds no applicant's data.

CREATE TABLE disclosure_log (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  disclosed_at timestamptz NOT NULL DEFAULT now(),
  activity     text NOT NULL,
  recipient    text NOT NULL,
  lawful_basis text NOT NULL,
  reason       text NOT NULL,
  requested_by text NOT NULL,
  fields       text[] NOT NULL,
  data_subjects text NOT NULL,
  more         jsonb NOT NULL -- who authorised it, the ground without consent, which consent
);

CREATE INDEX disclosure_log_disclosed_at ON disclosure_log (disclosed_at);

-- The service may add to the log, and nothing may change what stands in it.
REVOKE UPDATE, DELETE, TRUNCATE ON disclosure_log FROM PUBLIC;
