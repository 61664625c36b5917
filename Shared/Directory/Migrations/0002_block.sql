-- Keys refused at this service whatever the catalog says (封禁密钥). Not a projection: it is this service's own decision.
CREATE TABLE directory_block (
  fingerprint text        PRIMARY KEY,
  reason      text        NOT NULL CHECK (btrim(reason) <> ''),
  blocked_by  text        NOT NULL,
  blocked_at  timestamptz NOT NULL
);
