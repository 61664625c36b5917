-- Applications of the public (开放申请), Art. 24. Personal; read by the provider only, and the reading is recorded.
CREATE TABLE application (
  case_number text PRIMARY KEY,
  -- Made by the form the applicant filled in: sending it twice is one application.
  form_token bytea NOT NULL UNIQUE CHECK (length(form_token) = 16),
  entry text NOT NULL,
  entry_name text NOT NULL,
  provider text NOT NULL,
  provider_name text NOT NULL,
  applicant_kind text NOT NULL
    CHECK (applicant_kind IN ('citizen', 'legal-person', 'other-organisation', 'foreign-resident')),
  applicant_name text NOT NULL CHECK (btrim(applicant_name) <> ''),
  applicant_contact text NOT NULL CHECK (btrim(applicant_contact) <> ''),
  purpose text NOT NULL CHECK (btrim(purpose) <> ''),
  received_at timestamptz NOT NULL,
  state text NOT NULL
    CHECK (state IN ('received', 'extended', 'agreed', 'provided', 'refused', 'withdrawn')),
  extension_reason text,
  closed_at timestamptz,
  conditions text,
  refusal_reason text,
  provided_slug text,
  provided_version integer,
  provided_at timestamptz,
  CONSTRAINT application_closed CHECK ((state IN ('received', 'extended')) = (closed_at IS NULL)),
  CONSTRAINT application_extension CHECK (
    CASE WHEN state = 'extended' THEN extension_reason IS NOT NULL AND btrim(extension_reason) <> ''
      WHEN state = 'received' THEN extension_reason IS NULL ELSE true END),
  CONSTRAINT application_conditions CHECK ((state IN ('agreed', 'provided')) = (conditions IS NOT NULL)),
  -- Art. 24 ¶3: a refusal says why.
  CONSTRAINT application_refusal_has_reason CHECK (
    CASE WHEN state = 'refused' THEN refusal_reason IS NOT NULL AND btrim(refusal_reason) <> ''
      ELSE refusal_reason IS NULL END),
  CONSTRAINT application_provided CHECK (
    CASE WHEN state = 'provided'
      THEN provided_slug IS NOT NULL AND provided_version IS NOT NULL AND provided_at IS NOT NULL
      ELSE provided_slug IS NULL AND provided_version IS NULL AND provided_at IS NULL END),
  FOREIGN KEY (provided_slug, provided_version) REFERENCES dataset_version
);
CREATE INDEX application_by_provider ON application (provider, received_at);
