-- Datasets of the portal and their immutable versions, Art. 21–23.
CREATE TABLE dataset (
  slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 64),
  entry text NOT NULL UNIQUE,
  provider text NOT NULL,
  title text NOT NULL CHECK (btrim(title) <> ''),
  title_en text NOT NULL,
  licence text NOT NULL,
  attribution text NOT NULL,
  retired_at timestamptz,
  retired_reason text,
  CONSTRAINT dataset_retirement CHECK ((retired_at IS NULL) = (retired_reason IS NULL))
);

CREATE TABLE dataset_version (
  slug text NOT NULL REFERENCES dataset,
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('prepared', 'published', 'rejected', 'superseded')),
  columns text[] NOT NULL CHECK (cardinality(columns) > 0),
  record_count bigint NOT NULL CHECK (record_count >= 0),
  delivery text NOT NULL,
  note text NOT NULL,
  prepared_by text NOT NULL,
  prepared_at timestamptz NOT NULL,
  reviewed_by text,
  reviewed_at timestamptz,
  conclusion text,
  PRIMARY KEY (slug, version),
  CONSTRAINT version_reviewed CHECK (
    CASE WHEN state = 'prepared' THEN reviewed_by IS NULL AND reviewed_at IS NULL AND conclusion IS NULL
      ELSE reviewed_by IS NOT NULL AND reviewed_at IS NOT NULL AND btrim(conclusion) <> '' END),
  -- Art. 30: another person reviews.
  CONSTRAINT version_reviewed_by_another CHECK (reviewed_by <> prepared_by)
);
-- One version at a time is the newest in the portal.
CREATE UNIQUE INDEX dataset_one_published ON dataset_version (slug) WHERE state = 'published';

-- Files of a version: digest and signature; the bytes in parts that a reader streams.
CREATE TABLE dataset_file (
  slug text NOT NULL,
  version integer NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'json')),
  size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  signature bytea NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (slug, version, format),
  FOREIGN KEY (slug, version) REFERENCES dataset_version
);
CREATE INDEX dataset_file_by_digest ON dataset_file (sha256);

CREATE TABLE dataset_part (
  slug text NOT NULL,
  version integer NOT NULL,
  format text NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  content bytea NOT NULL,
  PRIMARY KEY (slug, version, format, ordinal),
  FOREIGN KEY (slug, version, format) REFERENCES dataset_file
);

-- The first rows of a version, for its page.
CREATE TABLE dataset_preview (
  slug text NOT NULL,
  version integer NOT NULL,
  ordinal integer NOT NULL,
  cells text[] NOT NULL,
  PRIMARY KEY (slug, version, ordinal),
  FOREIGN KEY (slug, version) REFERENCES dataset_version
);

CREATE FUNCTION refuse_to_change_published_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the bytes of a version never change' USING ERRCODE = 'insufficient_privilege', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER dataset_file_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON dataset_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_bytes();
CREATE TRIGGER dataset_part_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON dataset_part
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_bytes();
