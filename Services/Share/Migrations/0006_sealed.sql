-- Records of providers lie sealed, with keys outside the database (Art. 29). What was kept in plain is gone with this
-- step: providers upload their files again, and batches in preparation are started again.
DELETE FROM mount WHERE kind = 'file';
DELETE FROM upload WHERE committed_at IS NULL;
DROP TABLE file_record;
DELETE FROM file_staging;
DELETE FROM delivery_chunk;

ALTER TABLE upload_chunk RENAME COLUMN content TO sealed;
ALTER TABLE delivery_chunk RENAME COLUMN content TO sealed;
ALTER TABLE file_staging ADD COLUMN key_generation smallint NOT NULL CHECK (key_generation BETWEEN 1 AND 255);

-- Records of a file, some to a block; written before the transaction that puts the file in force.
CREATE TABLE file_block (
  staging uuid NOT NULL,
  number integer NOT NULL CHECK (number >= 0),
  sealed bytea NOT NULL,
  PRIMARY KEY (staging, number)
);
ALTER TABLE file_block ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- Finds a record by 16 bytes of an HMAC of its key; where it begins in its block once that is opened.
CREATE TABLE file_record (
  staging uuid NOT NULL,
  id bytea NOT NULL CHECK (octet_length(id) = 16),
  block integer NOT NULL,
  position integer NOT NULL CHECK (position >= 0),
  PRIMARY KEY (staging, id)
);
