-- What a receipt says of one person's record would be found by counting ID numbers through, so it lies sealed (Art. 29).
ALTER TABLE delivery
  ALTER COLUMN chunk_sha256 DROP NOT NULL,
  ALTER COLUMN manifest DROP NOT NULL,
  -- Manifest and digests; deliveries before this step have theirs in the columns beside it.
  ADD COLUMN sealed_receipt bytea,
  ADD CONSTRAINT delivery_receipt CHECK (
    (manifest IS NULL) = (sealed_receipt IS NOT NULL) AND (chunk_sha256 IS NULL) = (sealed_receipt IS NOT NULL));
