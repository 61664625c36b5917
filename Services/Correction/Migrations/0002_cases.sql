-- Cases of doubted or wrong data (疑义、错误校核), Art. 20.
CREATE TABLE correction_case (
  id uuid PRIMARY KEY,
  entry text NOT NULL,
  reporter text NOT NULL,
  provider text NOT NULL,
  reported_by text NOT NULL,
  delivery text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('doubt', 'error')),
  evidence text NOT NULL,
  evidence_sha256 bytea NOT NULL CHECK (length(evidence_sha256) IN (0, 32)),
  received_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('under-check', 'extended', 'answered')),
  extension_reason text,
  answered_at timestamptz,
  answered_by text,
  explanation text,
  CONSTRAINT case_not_own_data CHECK (reporter <> provider),
  CONSTRAINT case_error_has_evidence CHECK (kind = 'doubt' OR btrim(evidence) <> ''),
  CONSTRAINT case_extension CHECK (state <> 'extended' OR btrim(extension_reason) <> ''),
  CONSTRAINT case_answer CHECK (
    CASE WHEN state = 'answered'
      THEN answered_at IS NOT NULL AND answered_by IS NOT NULL AND btrim(explanation) <> ''
      ELSE answered_at IS NULL AND answered_by IS NULL AND explanation IS NULL END)
);
CREATE INDEX case_by_reporter ON correction_case (reporter, received_at);
CREATE INDEX case_by_provider ON correction_case (provider, received_at);

-- The doubted values of a case, in the order reported. Values may be personal: they never leave this table but to the
-- reporter, the provider and the holders of the record.
CREATE TABLE doubted_value (
  case_id uuid NOT NULL REFERENCES correction_case,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  handle bytea NOT NULL CHECK (length(handle) = 16),
  column_name text NOT NULL,
  seen text NOT NULL,
  proposed text NOT NULL,
  verdict text CHECK (verdict IN ('correct', 'corrected')),
  corrected_to text,
  PRIMARY KEY (case_id, ordinal),
  UNIQUE (case_id, handle, column_name),
  CONSTRAINT value_correction CHECK ((verdict = 'corrected') IS TRUE = (corrected_to IS NOT NULL)),
  CONSTRAINT value_really_corrected CHECK (corrected_to <> seen)
);

-- Organisations that stated they took a correction over (更正确认).
CREATE TABLE acknowledgement (
  case_id uuid NOT NULL REFERENCES correction_case,
  organisation text NOT NULL,
  holder text NOT NULL,
  acknowledged_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, organisation)
);
