-- The digest of a file with one person's record would be found by counting ID numbers through, so it lies sealed (Art. 29).
ALTER TABLE upload
  ALTER COLUMN sha256 DROP NOT NULL,
  -- The digest; uploads before this step have theirs in the column beside it.
  ADD COLUMN sealed_sha256 bytea,
  ADD CONSTRAINT upload_digest CHECK ((sha256 IS NULL) = (sealed_sha256 IS NOT NULL));
