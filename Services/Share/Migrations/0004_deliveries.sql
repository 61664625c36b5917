-- Deliveries with their receipts (回执), the content of batches until it expires, and who holds which record.
CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  entry text NOT NULL,
  entry_version integer NOT NULL,
  -- NULL for a snapshot for publication.
  share_grant uuid REFERENCES share_grant,
  user_code text NOT NULL,
  provider text NOT NULL,
  receiving_system text NOT NULL,
  purpose text,
  mode text NOT NULL CHECK (mode IN ('query', 'batch', 'snapshot')),
  store text,
  columns text[] NOT NULL,
  record_count bigint NOT NULL CHECK (record_count >= 0),
  chunk_sha256 bytea[] NOT NULL CHECK (cardinality(chunk_sha256) > 0),
  manifest bytea NOT NULL,
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  delivered_at timestamptz NOT NULL,
  CONSTRAINT delivery_grant CHECK ((mode = 'snapshot') = (share_grant IS NULL) AND (mode = 'snapshot') = (purpose IS NULL)),
  -- Art. 34(5): no batch without a store that was consented to.
  CONSTRAINT delivery_store CHECK ((mode = 'batch') = (store IS NOT NULL))
);
CREATE INDEX delivery_by_entry ON delivery (entry, delivered_at);

-- Chunks are written before the delivery's own transaction; without a delivery nobody can get them.
CREATE TABLE delivery_chunk (
  delivery uuid NOT NULL,
  index integer NOT NULL CHECK (index >= 0),
  content bytea NOT NULL,
  staged_at timestamptz NOT NULL,
  PRIMARY KEY (delivery, index)
);
CREATE INDEX delivery_chunk_by_age ON delivery_chunk (staged_at);

-- The records of each chunk: 16-byte handles, ascending, end to end. Kept when the content is gone.
CREATE TABLE delivery_holding (
  delivery uuid NOT NULL,
  index integer NOT NULL CHECK (index >= 0),
  handles bytea NOT NULL CHECK (octet_length(handles) % 16 = 0),
  PRIMARY KEY (delivery, index)
);

-- Not compressed, so that a chunk is sent as it lies and a search fetches only the pages it looks at.
ALTER TABLE upload_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE delivery_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE delivery_holding ALTER COLUMN handles SET STORAGE EXTERNAL;

-- Whether a sorted array of 16-byte handles has `wanted`, by halving.
CREATE FUNCTION holds(handles bytea, wanted bytea) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  low integer := 0;
  high integer := octet_length(handles) / 16;
  middle integer;
  found_handle bytea;
BEGIN
  WHILE low < high LOOP
    middle := (low + high) / 2;
    found_handle := substring(handles FROM middle * 16 + 1 FOR 16);
    IF found_handle = wanted THEN
      RETURN true;
    ELSIF found_handle < wanted THEN
      low := middle + 1;
    ELSE
      high := middle;
    END IF;
  END LOOP;
  RETURN false;
END $$;

-- The keys of record handles lie in files; this says only which key a handle was made with, so that a replica with
-- another file is noticed before it delivers.
CREATE TABLE entry_key (
  entry text NOT NULL,
  generation integer NOT NULL CHECK (generation > 0),
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 16),
  first_used_at timestamptz NOT NULL,
  PRIMARY KEY (entry, generation)
);

-- Notices of corrected values (更正通知), one for each organisation that holds the record.
CREATE TABLE holder_notice (
  case_id text NOT NULL,
  entry text NOT NULL,
  column_name text NOT NULL,
  handle bytea NOT NULL CHECK (octet_length(handle) = 16),
  holder_organisation text NOT NULL,
  PRIMARY KEY (case_id, entry, column_name, handle, holder_organisation)
);
