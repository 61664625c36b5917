-- The catalog of a level: snapshots (Art. 10 ¶1), and categories kept by lead departments (Art. 17 ¶2).

-- SHA-256 of each version's canonical text, lower-hex; a version in force does not change, so neither does this.
CREATE TABLE entry_digest (
  code     text NOT NULL,
  version  integer NOT NULL,
  digest   text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (code, version),
  FOREIGN KEY (code, version) REFERENCES entry_version
);
CREATE TRIGGER entry_digest_immutable BEFORE UPDATE OR DELETE ON entry_digest
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is in force now, also while it is suspended, by the region of its provider; without a digest until one was
-- computed.
CREATE VIEW level_entry AS
  SELECT organisation.region_code AS area, entry.code, entry_version.version, entry_digest.digest
    FROM entry_version
    JOIN entry ON entry.code = entry_version.code
    JOIN organisation ON organisation.code = entry.provider
    LEFT JOIN entry_digest ON entry_digest.code = entry_version.code AND entry_digest.version = entry_version.version
   WHERE entry_version.state IN ('published', 'suspended');

CREATE TABLE level_snapshot (
  area      text NOT NULL,
  number    integer NOT NULL CHECK (number >= 1),
  digest    text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  entries   integer NOT NULL CHECK (entries >= 0),
  taken_at  timestamptz NOT NULL,
  taken_by  text NOT NULL,
  PRIMARY KEY (area, number)
);
CREATE TRIGGER level_snapshot_immutable BEFORE UPDATE OR DELETE ON level_snapshot
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A version is in the snapshots from one number on, until another: only what changed is stored with a snapshot.
CREATE TABLE snapshot_entry (
  area          text NOT NULL,
  -- In byte order, as the digest wants it, whatever the database's language.
  code          text COLLATE "C" NOT NULL,
  version       integer NOT NULL,
  digest        text NOT NULL,
  from_number   integer NOT NULL,
  -- Exclusive; NULL while it is in the newest.
  until_number  integer CHECK (until_number > from_number),
  PRIMARY KEY (area, code, from_number),
  FOREIGN KEY (area, from_number) REFERENCES level_snapshot,
  FOREIGN KEY (area, until_number) REFERENCES level_snapshot
);
CREATE UNIQUE INDEX snapshot_entry_newest ON snapshot_entry (area, code) WHERE until_number IS NULL;
CREATE INDEX snapshot_entry_from ON snapshot_entry (area, from_number);
CREATE INDEX snapshot_entry_until ON snapshot_entry (area, until_number) WHERE until_number IS NOT NULL;

CREATE FUNCTION guard_snapshot_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A range ends once, with the newest snapshot; older ones are as they were.
  IF TG_OP = 'DELETE' OR OLD.until_number IS NOT NULL OR NEW.until_number IS NULL
      OR (NEW.area, NEW.code, NEW.version, NEW.digest, NEW.from_number)
        IS DISTINCT FROM (OLD.area, OLD.code, OLD.version, OLD.digest, OLD.from_number)
      OR EXISTS (SELECT FROM level_snapshot WHERE area = NEW.area AND number > NEW.until_number) THEN
    RAISE EXCEPTION 'snapshots are never changed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'snapshot_entry_immutable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER snapshot_entry_guard BEFORE UPDATE OR DELETE ON snapshot_entry
  FOR EACH ROW EXECUTE FUNCTION guard_snapshot_entry();

-- Categories of basic and topic resources with their lead departments (牵头部门).
CREATE TABLE led_category (
  area               text NOT NULL,
  category           text NOT NULL,
  name               text NOT NULL CHECK (btrim(name) <> ''),
  lead               text NOT NULL REFERENCES organisation,
  revision           integer NOT NULL CHECK (revision >= 0),
  reported_revision  integer NOT NULL CHECK (reported_revision BETWEEN 0 AND revision),
  PRIMARY KEY (area, category),
  CONSTRAINT led_category_class CHECK (category ~ '^[12][0-9]{5,29}$')
);

-- Every decision that gave a category its lead.
CREATE TABLE category_lead (
  area         text NOT NULL,
  category     text NOT NULL,
  lead         text NOT NULL REFERENCES organisation,
  basis        text NOT NULL CHECK (btrim(basis) <> ''),
  assigned_at  timestamptz NOT NULL,
  assigned_by  text NOT NULL,
  FOREIGN KEY (area, category) REFERENCES led_category
);
CREATE TRIGGER category_lead_immutable BEFORE UPDATE OR DELETE ON category_lead
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An entry is in a category from one revision on, until another.
CREATE TABLE category_entry (
  area            text NOT NULL,
  category        text NOT NULL,
  code            text NOT NULL REFERENCES entry,
  from_revision   integer NOT NULL,
  until_revision  integer CHECK (until_revision > from_revision),
  PRIMARY KEY (area, category, code, from_revision),
  FOREIGN KEY (area, category) REFERENCES led_category
);
CREATE UNIQUE INDEX category_entry_now ON category_entry (area, category, code) WHERE until_revision IS NULL;

CREATE TABLE category_proposal (
  id           uuid PRIMARY KEY,
  area         text NOT NULL,
  category     text NOT NULL,
  code         text NOT NULL REFERENCES entry,
  proposer     text NOT NULL REFERENCES organisation,
  reason       text NOT NULL CHECK (btrim(reason) <> ''),
  proposed_at  timestamptz NOT NULL,
  proposed_by  text NOT NULL,
  state        text NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
  answer       text NOT NULL,
  decided_at   timestamptz,
  decided_by   text,
  FOREIGN KEY (area, category) REFERENCES led_category,
  CONSTRAINT category_proposal_decision
    CHECK (num_nulls(decided_at, decided_by) = CASE WHEN state = 'open' THEN 2 ELSE 0 END),
  CONSTRAINT category_proposal_refusal_has_reason CHECK (state <> 'refused' OR btrim(answer) <> '')
);
CREATE UNIQUE INDEX category_proposal_one_open ON category_proposal (area, category, code) WHERE state = 'open';
CREATE INDEX category_proposal_by_time ON category_proposal (proposed_at, id);
