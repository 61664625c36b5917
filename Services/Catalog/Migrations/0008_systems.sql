-- Business systems, legacy exchange systems, and the catalogs of projects (Art. 14 ¶3, 15 ¶2, 38 ¶2).

-- A system is connected to the platform and to nothing else: there is no place for an endpoint between departments.
CREATE TABLE business_system (
  id             text PRIMARY KEY,
  organisation   text NOT NULL REFERENCES organisation,
  name           text NOT NULL CHECK (btrim(name) <> ''),
  network        text NOT NULL CHECK (network IN ('intranet', 'extranet', 'other')),
  connected      boolean NOT NULL,
  codes          text[] NOT NULL,
  registered_at  timestamptz NOT NULL,
  registered_by  text NOT NULL,
  -- The platform is reached by the government networks only (Art. 14 ¶2).
  CONSTRAINT business_system_connected_by_network CHECK (NOT connected OR network <> 'other')
);
CREATE INDEX business_system_of ON business_system (organisation);

-- Ministries' documents that except a system; the newest counts, none is ever taken away.
CREATE TABLE business_system_exception (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  system       text NOT NULL REFERENCES business_system,
  document     text NOT NULL CHECK (btrim(document) <> ''),
  recorded_at  timestamptz NOT NULL,
  recorded_by  text NOT NULL
);
CREATE INDEX business_system_exception_of ON business_system_exception (system, id);
CREATE TRIGGER business_system_exception_immutable BEFORE UPDATE OR DELETE ON business_system_exception
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE legacy_system (
  id             text PRIMARY KEY,
  organisation   text NOT NULL REFERENCES organisation,
  name           text NOT NULL CHECK (btrim(name) <> ''),
  in_use_since   date NOT NULL,
  planned_on     date NOT NULL,
  migrated_on    date CHECK (migrated_on >= in_use_since),
  registered_at  timestamptz NOT NULL,
  registered_by  text NOT NULL,
  -- Only what was there when the decree came into force (Art. 15 ¶2, 44).
  CONSTRAINT legacy_system_is_not_new CHECK (in_use_since < '2018-05-05'),
  CONSTRAINT legacy_system_plan CHECK (planned_on > in_use_since)
);
CREATE INDEX legacy_system_of ON legacy_system (organisation);

-- A project is known by the number its department gave it; another department may have taken it over.
CREATE TABLE project (
  organisation  text NOT NULL REFERENCES organisation,
  number        text NOT NULL CHECK (btrim(number) <> ''),
  responsible   text NOT NULL REFERENCES organisation,
  name          text NOT NULL CHECK (btrim(name) <> ''),
  opened_at     timestamptz NOT NULL,
  opened_by     text NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE INDEX project_of ON project (responsible);

CREATE TABLE project_entry (
  organisation   text NOT NULL,
  number         text NOT NULL,
  code           text NOT NULL REFERENCES entry,
  linked_at      timestamptz NOT NULL,
  -- Why it is not provided, and who of the authority agreed to that.
  difference     text CHECK (btrim(difference) <> ''),
  difference_by  text,
  difference_at  timestamptz,
  PRIMARY KEY (organisation, number, code),
  FOREIGN KEY (organisation, number) REFERENCES project,
  CONSTRAINT project_entry_difference CHECK (num_nulls(difference, difference_by, difference_at) IN (0, 3))
);

-- A project without a pre-compiled catalog does not exist (Art. 38 ¶2); looked at when the command ends.
CREATE FUNCTION guard_project_catalog() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT EXISTS (SELECT FROM project_entry
      WHERE (organisation, number) = (changed.organisation, changed.number)) THEN
    RAISE EXCEPTION 'a project has at least one entry'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'project_has_catalog';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER project_has_catalog AFTER INSERT ON project DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_project_catalog();
CREATE CONSTRAINT TRIGGER project_entry_leaves_catalog AFTER DELETE ON project_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_project_catalog();
