-- First answers of commands, given again to retries.
CREATE TABLE idempotency (
  organisation   text        NOT NULL,
  method         text        NOT NULL,
  key            bytea       NOT NULL CHECK (octet_length(key) = 16),
  request_sha256 bytea       NOT NULL CHECK (octet_length(request_sha256) = 32),
  reply          bytea       NOT NULL,
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (key, organisation, method)
);

-- For forgetting the old ones; rows lie in the order of their time.
CREATE INDEX idempotency_recorded_at ON idempotency USING brin (recorded_at) WITH (pages_per_range = 16);
