-- Connections between entries and the providers' data (挂接), and the files providers upload.
CREATE TABLE upload (
  id uuid PRIMARY KEY,
  entry text NOT NULL,
  provider text NOT NULL,
  size_bytes bigint NOT NULL CHECK (size_bytes > 0),
  chunk_bytes integer NOT NULL CHECK (chunk_bytes > 0),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  begun_by text NOT NULL,
  begun_at timestamptz NOT NULL,
  committed_at timestamptz,
  file_version integer,
  record_count bigint,
  CONSTRAINT upload_committed CHECK (
    (committed_at IS NULL) = (file_version IS NULL) AND (committed_at IS NULL) = (record_count IS NULL)),
  UNIQUE (entry, file_version)
);

CREATE TABLE upload_chunk (
  upload uuid NOT NULL REFERENCES upload ON DELETE CASCADE,
  index integer NOT NULL CHECK (index >= 0),
  content bytea NOT NULL,
  PRIMARY KEY (upload, index)
);

-- Records of a file, written before the transaction that puts the file in force; `staging` is theirs alone until then.
CREATE TABLE file_record (
  staging uuid NOT NULL,
  record_key bytea NOT NULL,
  field_values text[] NOT NULL,
  PRIMARY KEY (staging, record_key)
);

-- Which stagings there are, so that abandoned ones can be cleared away.
CREATE TABLE file_staging (
  staging uuid PRIMARY KEY,
  begun_at timestamptz NOT NULL
);

CREATE TABLE mount (
  entry text PRIMARY KEY,
  provider text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('database', 'file')),
  -- The catalog version the last probe compared with.
  entry_version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('mounted', 'down', 'mismatch')),
  record_count bigint,
  missing_columns text[] NOT NULL,
  probed_at timestamptz NOT NULL,
  -- Database mounts: where the data are and how they call the entry's columns where they differ.
  source text,
  relation text,
  mapped_columns text[],
  mapped_sources text[],
  -- What the last successful probe found: column, its name in the data, its type there.
  found_columns text[] NOT NULL,
  found_sources text[] NOT NULL,
  found_types text[] NOT NULL,
  -- File mounts: the records in force; found_columns has their columns in order.
  staging uuid REFERENCES file_staging,
  file_version integer,
  CONSTRAINT mount_kind CHECK (
    CASE kind
      WHEN 'database' THEN source IS NOT NULL AND relation IS NOT NULL AND mapped_columns IS NOT NULL
        AND mapped_sources IS NOT NULL AND staging IS NULL AND file_version IS NULL
      ELSE source IS NULL AND relation IS NULL AND mapped_columns IS NULL AND mapped_sources IS NULL
        AND staging IS NOT NULL AND file_version IS NOT NULL
    END),
  CONSTRAINT mount_missing CHECK ((state = 'mismatch') = (cardinality(missing_columns) > 0)),
  CONSTRAINT mount_found CHECK (
    cardinality(found_columns) = cardinality(found_sources) AND cardinality(found_columns) = cardinality(found_types))
);
CREATE INDEX mount_by_provider ON mount (provider, entry);
