-- Attempts at deliveries as they ran (交换运行记录), made and refused: no key, no value of a record.
CREATE TABLE exchange (
  -- The delivery's where one was made.
  id uuid PRIMARY KEY,
  method text NOT NULL,
  -- gRPC's code; 0 where a delivery was made.
  status smallint NOT NULL,
  reason text NOT NULL,
  -- As asked for, so there may be no such grant; NULL for a snapshot.
  share_grant uuid,
  -- NULL where the caller may not know of the grant.
  entry text,
  entry_version integer,
  provider text,
  user_code text NOT NULL,
  receiving_system text NOT NULL,
  key_fingerprint text NOT NULL,
  purpose text,
  mode text NOT NULL CHECK (mode IN ('query', 'batch', 'snapshot')),
  columns text[] NOT NULL,
  record_count bigint NOT NULL CHECK (record_count >= 0),
  chunk_count integer NOT NULL CHECK (chunk_count >= 0),
  request_bytes bigint NOT NULL CHECK (request_bytes >= 0),
  content_bytes bigint NOT NULL CHECK (content_bytes >= 0),
  received_at timestamptz NOT NULL,
  -- Microseconds since received_at.
  source_asked_us bigint CHECK (source_asked_us >= 0),
  source_answered_us bigint CHECK (source_answered_us >= source_asked_us),
  recorded_us bigint NOT NULL CHECK (recorded_us >= 0),
  traceparent text NOT NULL,
  program_version text NOT NULL,
  CONSTRAINT exchange_outcome CHECK ((status = 0) = (reason = '')),
  CONSTRAINT exchange_entry CHECK ((entry IS NULL) = (provider IS NULL) AND (entry IS NULL) = (entry_version IS NULL))
);
CREATE INDEX exchange_of_user ON exchange (user_code, received_at, id);
CREATE INDEX exchange_of_provider ON exchange (provider, received_at, id);
CREATE INDEX exchange_by_age ON exchange (received_at, id);
