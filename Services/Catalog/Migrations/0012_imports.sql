-- Catalogs taken in whole: each import, what became of each of its rows, and where entries came from.

CREATE TABLE import (
  id             text PRIMARY KEY,
  organisation   text NOT NULL REFERENCES organisation,
  -- The body whose holder began it: the organisation itself or its competent authority (Art. 5).
  begun_for      text NOT NULL REFERENCES organisation,
  begun_by       text NOT NULL,
  source_digest  text NOT NULL CHECK (source_digest ~ '^[0-9a-f]{64}$'),
  profile        text NOT NULL,
  row_count      integer NOT NULL CHECK (row_count >= 0),
  dry_run        boolean NOT NULL,
  done           integer NOT NULL,
  stored         integer NOT NULL,
  unchanged      integer NOT NULL,
  quarantined    integer NOT NULL,
  -- {"V08": {"errors": 3, "warnings": 0}}
  counts         jsonb NOT NULL CHECK (jsonb_typeof(counts) = 'object'),
  began_at       timestamptz NOT NULL,
  finished_at    timestamptz,
  CONSTRAINT import_row_counts CHECK (done BETWEEN 0 AND row_count AND least(stored, unchanged, quarantined) >= 0),
  CONSTRAINT import_every_row_somewhere CHECK (dry_run OR stored + unchanged + quarantined = done),
  CONSTRAINT import_finished_with_all_rows CHECK (finished_at IS NULL OR done = row_count)
);
-- The same files and profile again go on where they ended.
CREATE UNIQUE INDEX import_one_open ON import (organisation, begun_for, source_digest, dry_run)
  WHERE finished_at IS NULL;

CREATE TABLE import_row (
  import_id      text NOT NULL REFERENCES import,
  number         integer NOT NULL CHECK (number >= 1),
  provider       text NOT NULL,
  name_key       text NOT NULL,
  external_code  text NOT NULL,
  fate           text NOT NULL CHECK (fate IN ('stored', 'unchanged', 'checked', 'quarantined')),
  code           text NOT NULL,
  findings       jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
  -- The row as it came, kept of rows in quarantine (隔离区).
  content        bytea NOT NULL,
  PRIMARY KEY (import_id, number),
  CONSTRAINT import_row_code CHECK ((code <> '') = (fate IN ('stored', 'unchanged')))
);
CREATE INDEX import_row_name ON import_row (import_id, provider, name_key) WHERE fate <> 'quarantined';
CREATE INDEX import_row_external_code ON import_row (import_id, provider, external_code) WHERE fate <> 'quarantined';
CREATE INDEX import_row_quarantine ON import_row (import_id, number) WHERE fate = 'quarantined';

-- Which entry a row of elsewhere became, and what it said, so that the same row again changes nothing.
CREATE TABLE import_origin (
  provider        text NOT NULL,
  external_code   text NOT NULL CHECK (external_code <> ''),
  code            text NOT NULL,
  content_digest  bytea NOT NULL CHECK (octet_length(content_digest) = 32),
  PRIMARY KEY (provider, external_code),
  FOREIGN KEY (code, provider) REFERENCES entry (code, provider)
);

CREATE FUNCTION guard_import_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT FROM import WHERE id = OLD.import_id AND dry_run) THEN
    RAISE EXCEPTION 'what became of a row is never changed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'import_row_immutable';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER import_row_guard BEFORE UPDATE OR DELETE ON import_row
  FOR EACH ROW EXECUTE FUNCTION guard_import_row();
