-- Receipts that outlive their key and their content (回执): how content was written, what was asked, who signed.
CREATE TABLE receipt_key (
  -- The first 16 bytes of SHA-256 of the public key, in hex.
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
  -- Ed25519.
  public_key bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
  valid_from timestamptz NOT NULL,
  -- NULL while it signs.
  valid_until timestamptz CHECK (valid_until > valid_from)
);

-- The last four are NULL in deliveries before this step.
ALTER TABLE delivery
  ADD COLUMN format text NOT NULL DEFAULT 'csv' CHECK (format IN ('csv', 'json-lines')),
  -- NULL unless the request chose SM3.
  ADD COLUMN chunk_sm3 bytea[] CHECK (cardinality(chunk_sm3) = cardinality(chunk_sha256)),
  ADD COLUMN chunk_bytes bigint[] CHECK (cardinality(chunk_bytes) = cardinality(chunk_sha256)),
  -- NULL also where trying keys out would find what was asked.
  ADD COLUMN request_sha256 bytea CHECK (octet_length(request_sha256) = 32),
  ADD COLUMN receipt_key text REFERENCES receipt_key;
