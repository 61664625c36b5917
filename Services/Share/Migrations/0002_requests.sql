-- Requests (共享申请) and the grants (授权) that come of them.
CREATE TABLE request (
  id uuid PRIMARY KEY,
  entry text NOT NULL,
  entry_version integer NOT NULL,
  user_code text NOT NULL,
  provider text NOT NULL,
  submitted_by text NOT NULL,
  columns text[] NOT NULL CHECK (cardinality(columns) > 0),
  conditional_columns text[] NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('administrative-basis', 'work-reference', 'data-check', 'collaboration')),
  duty text NOT NULL CHECK (btrim(duty) <> ''),
  mode text NOT NULL CHECK (mode IN ('query', 'batch')),
  receiving_system text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('under-review', 'granted', 'partly-granted', 'refused', 'withdrawn')),
  closed_at timestamptz,
  answered_by text,
  -- Of the answer, as Store/StoredConditions.swift writes them.
  conditions jsonb,
  refusal_reason text,
  refusal_text text,
  CONSTRAINT request_not_own_data CHECK (user_code <> provider),
  CONSTRAINT request_period CHECK (valid_until > valid_from),
  CONSTRAINT request_conditional_within_asked CHECK (conditional_columns <@ columns),
  CONSTRAINT request_review_is_of_conditional CHECK (state <> 'under-review' OR cardinality(conditional_columns) > 0),
  CONSTRAINT request_closed CHECK ((state = 'under-review') = (closed_at IS NULL)),
  -- Art. 19 ¶2: a refusal says why.
  CONSTRAINT request_refusal_has_reason CHECK (
    CASE WHEN state = 'refused' THEN refusal_reason IS NOT NULL AND refusal_text IS NOT NULL AND btrim(refusal_text) <> ''
      ELSE refusal_reason IS NULL AND refusal_text IS NULL END),
  CONSTRAINT request_conditions CHECK ((state = 'partly-granted') = (conditions IS NOT NULL)),
  CONSTRAINT request_not_answered_by_applicant CHECK (answered_by <> submitted_by)
);
CREATE INDEX request_by_user ON request (user_code, received_at);
CREATE INDEX request_by_provider ON request (provider, received_at);

CREATE TABLE share_grant (
  id uuid PRIMARY KEY,
  request uuid NOT NULL REFERENCES request,
  entry text NOT NULL,
  entry_version integer NOT NULL,
  user_code text NOT NULL,
  provider text NOT NULL,
  columns text[] NOT NULL CHECK (cardinality(columns) > 0),
  purpose text NOT NULL,
  mode text NOT NULL,
  receiving_system text NOT NULL,
  conditions jsonb NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL CHECK (valid_until > valid_from),
  issued_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by text,
  revocation_reason text,
  CONSTRAINT grant_revocation CHECK (
    (revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revocation_reason IS NULL))
);
CREATE INDEX grant_by_request ON share_grant (request);
CREATE INDEX grant_by_user ON share_grant (user_code, issued_at);
CREATE INDEX grant_by_provider ON share_grant (provider, issued_at);

-- Deliveries of one day, China time, where the grant has a quota.
CREATE TABLE grant_usage (
  share_grant uuid NOT NULL REFERENCES share_grant,
  day text NOT NULL,
  deliveries integer NOT NULL CHECK (deliveries > 0),
  PRIMARY KEY (share_grant, day)
);

-- Consents to storage (存储同意), Art. 34(5); for one store the latest counts.
CREATE TABLE storage_consent (
  share_grant uuid NOT NULL REFERENCES share_grant,
  store text NOT NULL CHECK (btrim(store) <> ''),
  valid_until timestamptz NOT NULL,
  consented_by text NOT NULL,
  consented_at timestamptz NOT NULL,
  PRIMARY KEY (share_grant, store, consented_at),
  CHECK (valid_until > consented_at)
);
