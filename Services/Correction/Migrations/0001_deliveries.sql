-- Projection of share-service's log: who obtained which data. Rebuilt by `correction-service rebuild-projection`.
CREATE TABLE delivery (
  id text PRIMARY KEY,
  entry text NOT NULL,
  user_code text NOT NULL,
  provider text NOT NULL,
  columns text[] NOT NULL
);

-- Projection of share-service's log: which organisations were told of a correction.
CREATE TABLE holder_notice (
  case_id uuid NOT NULL,
  handle bytea NOT NULL CHECK (length(handle) = 16),
  column_name text NOT NULL,
  organisation text NOT NULL,
  notified_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, handle, column_name, organisation)
);
