-- Who takes part: bodies, their people and systems, roles and keys (Art. 2, 5, 6, 29).

CREATE TABLE organisation (
  code                 text PRIMARY KEY CHECK (length(code) = 18),
  name                 text NOT NULL CHECK (btrim(name) <> ''),
  kind                 text NOT NULL CHECK (kind IN ('department', 'authorised_institution',
                         'authorised_social_organisation', 'central_unit', 'utility', 'supervisory', 'platform_operator')),
  level                text NOT NULL CHECK (level IN ('city', 'county')),
  region_code          text NOT NULL CHECK (region_code ~ '^[0-9]{6}$'),
  competent_authority  boolean NOT NULL,
  authorising_law      text NOT NULL,
  profile_unit         text NOT NULL DEFAULT '',
  profile_contact      text NOT NULL DEFAULT '',
  profile_procedures   text NOT NULL DEFAULT '',
  registered_at        timestamptz NOT NULL,
  registered_by        text NOT NULL,
  -- Art. 2 ¶1: those who collect and share belong to the city.
  CONSTRAINT organisation_in_the_city
    CHECK (kind IN ('supervisory', 'platform_operator') OR region_code LIKE '50%'),
  -- Art. 2 ¶3: an institution or social organisation is authorised by an act.
  CONSTRAINT organisation_authorised
    CHECK (kind NOT IN ('authorised_institution', 'authorised_social_organisation') OR btrim(authorising_law) <> ''),
  CONSTRAINT organisation_authority_is_department CHECK (NOT competent_authority OR kind = 'department')
);

-- One competent authority per area (Art. 5).
CREATE UNIQUE INDEX organisation_one_authority ON organisation (level, region_code) WHERE competent_authority;

CREATE TABLE holder (
  id            text PRIMARY KEY,
  organisation  text NOT NULL REFERENCES organisation,
  kind          text NOT NULL CHECK (kind IN ('person', 'system')),
  name          text NOT NULL CHECK (btrim(name) <> ''),
  enrolled_at   timestamptz NOT NULL,
  enrolled_by   text NOT NULL,
  UNIQUE (id, kind)
);
CREATE INDEX holder_organisation ON holder (organisation);

-- Dated roles. The end is exclusive; an ended role stays, so that it can be told who held it when.
CREATE TABLE role_assignment (
  holder       text NOT NULL,
  holder_kind  text NOT NULL,
  role         text NOT NULL CHECK (role IN ('officer', 'head', 'provider_head', 'secrecy_reviewer', 'operator',
                 'auditor', 'monitor')),
  valid_from   timestamptz NOT NULL,
  valid_until  timestamptz CHECK (valid_until >= valid_from),
  granted_by   text NOT NULL,
  PRIMARY KEY (holder, role, valid_from),
  FOREIGN KEY (holder, holder_kind) REFERENCES holder (id, kind),
  CONSTRAINT role_assignment_system_monitors_only CHECK (holder_kind = 'person' OR role = 'monitor')
);

-- A signing key speaks for one holder for ever: four-eyes rules rest on it.
CREATE TABLE signing_key (
  public_key  bytea PRIMARY KEY CHECK (octet_length(public_key) = 32),
  holder      text NOT NULL REFERENCES holder,
  UNIQUE (public_key, holder)
);

CREATE TABLE credential_key (
  fingerprint         text PRIMARY KEY CHECK (fingerprint ~ '^[0-9a-f]{32}$'),
  curve_public_key    bytea NOT NULL UNIQUE CHECK (octet_length(curve_public_key) = 32),
  holder              text NOT NULL REFERENCES holder,
  state               text NOT NULL CHECK (state IN ('enrolment', 'pending', 'active', 'revoked')),
  signing_public_key  bytea,
  expires_at          timestamptz,
  created_at          timestamptz NOT NULL,
  -- Set when the key is revoked: by whom, when and why.
  revoked_by          text,
  revoked_at          timestamptz,
  revocation_reason   text,
  FOREIGN KEY (signing_public_key, holder) REFERENCES signing_key (public_key, holder),
  -- A code signs nothing; a holder's own key always can.
  CONSTRAINT credential_key_signs CHECK (state IN ('enrolment', 'revoked') OR signing_public_key IS NOT NULL),
  CONSTRAINT credential_key_waiting_ends CHECK (state NOT IN ('enrolment', 'pending') OR expires_at IS NOT NULL),
  CONSTRAINT credential_key_revocation
    CHECK ((state = 'revoked') = (revoked_at IS NOT NULL AND revoked_by IS NOT NULL AND revocation_reason IS NOT NULL))
);
CREATE UNIQUE INDEX credential_key_one_code ON credential_key (holder) WHERE state = 'enrolment';
CREATE UNIQUE INDEX credential_key_one_pending ON credential_key (holder) WHERE state = 'pending';
CREATE INDEX credential_key_holder ON credential_key (holder);
