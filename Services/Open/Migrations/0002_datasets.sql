-- Datasets of the portal and their immutable versions, Art. 21–23.
CREATE TABLE dataset (
  slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 64),
  entry text NOT NULL UNIQUE,
  provider text NOT NULL,
  retired_at timestamptz,
  retired_reason text,
  CONSTRAINT dataset_retirement CHECK ((retired_at IS NULL) = (retired_reason IS NULL))
);

CREATE TABLE dataset_version (
  slug text NOT NULL REFERENCES dataset,
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('prepared', 'published', 'rejected', 'superseded')),
  title text NOT NULL CHECK (btrim(title) <> ''),
  title_en text NOT NULL,
  licence text NOT NULL CHECK (btrim(licence) <> ''),
  attribution text NOT NULL,
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

-- Files of a version: digest, signature and the key it was made with; the bytes in parts that a reader streams.
CREATE TABLE dataset_file (
  slug text NOT NULL,
  version integer NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'json')),
  size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  signature bytea NOT NULL CHECK (length(signature) = 64),
  signing_key bytea NOT NULL CHECK (length(signing_key) = 32),
  PRIMARY KEY (slug, version, format),
  FOREIGN KEY (slug, version) REFERENCES dataset_version
);
CREATE INDEX dataset_file_by_digest ON dataset_file (sha256);

CREATE TABLE dataset_part (
  slug text NOT NULL,
  version integer NOT NULL,
  format text NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  content bytea NOT NULL CHECK (length(content) <= 524288),
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

-- What the public may have just now: reviewed versions of datasets in the portal, as long as the catalog opens every one
-- of their columns without condition. A column that is closed later takes the versions that contain it out at once.
CREATE VIEW public_version AS
  SELECT v.*, d.entry, d.provider
    FROM dataset_version v JOIN dataset d USING (slug)
   WHERE v.state IN ('published', 'superseded') AND d.retired_at IS NULL
     AND NOT EXISTS (
       SELECT FROM unnest(v.columns) AS c
        WHERE NOT EXISTS (
          SELECT FROM open_item i
           WHERE i.entry = d.entry AND i.column_name = c AND i.open_type = 'unconditional'));

CREATE FUNCTION refuse_to_change_published_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the bytes of a version never change' USING ERRCODE = 'insufficient_privilege', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER dataset_file_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON dataset_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_bytes();
CREATE TRIGGER dataset_part_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON dataset_part
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_bytes();
CREATE TRIGGER dataset_preview_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON dataset_preview
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_bytes();
CREATE TRIGGER dataset_version_stays BEFORE DELETE OR TRUNCATE ON dataset_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_bytes();
CREATE TRIGGER dataset_version_is_immutable BEFORE UPDATE ON dataset_version
  FOR EACH ROW WHEN (
    (OLD.slug, OLD.version, OLD.title, OLD.title_en, OLD.licence, OLD.attribution, OLD.columns, OLD.record_count,
     OLD.delivery, OLD.note, OLD.prepared_by, OLD.prepared_at)
    IS DISTINCT FROM
    (NEW.slug, NEW.version, NEW.title, NEW.title_en, NEW.licence, NEW.attribution, NEW.columns, NEW.record_count,
     NEW.delivery, NEW.note, NEW.prepared_by, NEW.prepared_at))
  EXECUTE FUNCTION refuse_to_change_published_bytes();
