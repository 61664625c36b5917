-- Projection of the catalog's log: who is behind which key. What a service starts with while the catalog is away.
CREATE TABLE directory_organisation (
  code                text    PRIMARY KEY,
  competent_authority boolean NOT NULL,
  level               text    NOT NULL CHECK (level IN ('city', 'county')),
  by_reference        boolean NOT NULL
);

CREATE TABLE directory_holder (
  id           text    PRIMARY KEY,
  organisation text    NOT NULL,
  is_person    boolean NOT NULL
);

CREATE TABLE directory_role (
  holder      text        NOT NULL,
  role        text        NOT NULL,
  valid_from  timestamptz NOT NULL,
  valid_until timestamptz,
  PRIMARY KEY (holder, role, valid_from)
);

CREATE TABLE directory_key (
  curve_public_key bytea   PRIMARY KEY CHECK (octet_length(curve_public_key) = 32),
  fingerprint      text    NOT NULL,
  holder           text    NOT NULL,
  -- As catalog.v1.KeyState numbers them.
  state            integer NOT NULL,
  signing_key      bytea   NOT NULL CHECK (octet_length(signing_key) IN (0, 32)),
  expires_at       timestamptz
);
