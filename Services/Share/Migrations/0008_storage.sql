-- Stores (存储单位), Art. 33, and storage under a grant in one of them, Art. 34(5): from the request to the certificate.
CREATE TABLE store (
  organisation text NOT NULL,
  name text NOT NULL CHECK (btrim(name) <> ''),
  location text NOT NULL CHECK (btrim(location) <> ''),
  keeper text NOT NULL,
  measures text NOT NULL CHECK (btrim(measures) <> ''),
  registered_by text NOT NULL,
  registered_at timestamptz NOT NULL,
  ended_at timestamptz CHECK (ended_at >= registered_at),
  PRIMARY KEY (organisation, name)
);

CREATE TABLE storage_case (
  id uuid PRIMARY KEY,
  share_grant uuid NOT NULL REFERENCES share_grant,
  user_code text NOT NULL,
  store text NOT NULL,
  state text NOT NULL CHECK (state IN ('requested', 'consented', 'refused', 'deletion-due', 'deleted', 'ended')),
  -- What the user asked for; NULL where the provider consented of its own accord.
  purpose text CHECK (btrim(purpose) <> ''),
  asked_until timestamptz,
  requested_by text,
  requested_at timestamptz,
  -- The provider's decision.
  valid_until timestamptz,
  decided_by text,
  decided_at timestamptz,
  -- Of a refusal or a withdrawal.
  reason text CHECK (btrim(reason) <> ''),
  ended_at timestamptz,
  certified_by text,
  certified_at timestamptz,
  certificate text CHECK (btrim(certificate) <> ''),
  certificate_sha256 bytea CHECK (octet_length(certificate_sha256) IN (0, 32)),
  FOREIGN KEY (user_code, store) REFERENCES store (organisation, name),
  CONSTRAINT storage_application CHECK (
    (purpose IS NULL) = (requested_by IS NULL) AND (purpose IS NULL) = (requested_at IS NULL)
    AND (state NOT IN ('requested', 'refused') OR purpose IS NOT NULL)),
  CONSTRAINT storage_decision CHECK (
    (state = 'requested') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  -- Art. 34(5): nothing is consented to without an end.
  CONSTRAINT storage_consent_ends CHECK ((state IN ('requested', 'refused')) = (valid_until IS NULL)),
  CONSTRAINT storage_refusal_has_reason CHECK (state <> 'refused' OR reason IS NOT NULL),
  CONSTRAINT storage_ending CHECK ((state IN ('deletion-due', 'deleted', 'ended')) = (ended_at IS NOT NULL)),
  CONSTRAINT storage_certificate CHECK (
    (state = 'deleted') = (certified_at IS NOT NULL) AND (certified_at IS NULL) = (certified_by IS NULL)
    AND (certified_at IS NULL) = (certificate IS NULL) AND (certified_at IS NULL) = (certificate_sha256 IS NULL))
);
CREATE UNIQUE INDEX storage_case_open ON storage_case (share_grant, store)
  WHERE state IN ('requested', 'consented', 'deletion-due');
CREATE INDEX storage_case_ending ON storage_case (valid_until) WHERE state = 'consented';

-- Consents given before stores were registered go on; their stores are taken over under the names they had.
INSERT INTO store (organisation, name, location, keeper, measures, registered_by, registered_at)
SELECT g.user_code, c.store, '待补充', g.user_code, '待补充', min(c.consented_by), min(c.consented_at)
  FROM storage_consent c JOIN share_grant g ON g.id = c.share_grant
 GROUP BY g.user_code, c.store;

INSERT INTO storage_case (id, share_grant, user_code, store, state, valid_until, decided_by, decided_at)
SELECT DISTINCT ON (c.share_grant, c.store)
       gen_random_uuid(), c.share_grant, g.user_code, c.store, 'consented', c.valid_until, c.consented_by, c.consented_at
  FROM storage_consent c JOIN share_grant g ON g.id = c.share_grant
 ORDER BY c.share_grant, c.store, c.consented_at DESC;

DROP TABLE storage_consent;
