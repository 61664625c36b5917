-- Changes of law and function with what became of each entry (Art. 9 ¶2), bases that ended (Art. 17(1)), adopted packs.

CREATE TABLE change (
  id                       text PRIMARY KEY,
  kind                     text NOT NULL CHECK (kind IN ('law', 'administrative_regulation', 'local_regulation', 'function',
                             'basis_ended')),
  organisation             text NOT NULL REFERENCES organisation,
  document                 text NOT NULL CHECK (btrim(document) <> ''),
  happened_on              date NOT NULL,
  effective_on             date,
  overdue_at_registration  boolean NOT NULL,
  registered_at            timestamptz NOT NULL,
  registered_by            text NOT NULL,
  closed_at                timestamptz CHECK (closed_at >= registered_at),
  -- Art. 44: what happened before the decree obliges nobody.
  CONSTRAINT change_since_the_decree CHECK (happened_on >= DATE '2018-05-05')
);
CREATE INDEX change_of ON change (organisation, registered_at);
CREATE INDEX change_open ON change (organisation) WHERE closed_at IS NULL;

CREATE TABLE change_entry (
  change            text NOT NULL REFERENCES change,
  code              text NOT NULL REFERENCES entry,
  handled_version   integer,
  no_change_reason  text CHECK (btrim(no_change_reason) <> ''),
  handled_at        timestamptz,
  handled_by        text,
  PRIMARY KEY (change, code),
  FOREIGN KEY (code, handled_version) REFERENCES entry_version (code, version),
  CONSTRAINT change_entry_handled CHECK (
    num_nonnulls(handled_version, no_change_reason) = CASE WHEN handled_at IS NULL THEN 0 ELSE 1 END
    AND (handled_at IS NULL) = (handled_by IS NULL))
);
CREATE INDEX change_entry_waiting ON change_entry (code) WHERE handled_at IS NULL;

-- Which basis of which version has been found repealed, so that each is found once.
CREATE TABLE ended_basis (
  code     text NOT NULL,
  version  integer NOT NULL,
  title    text NOT NULL,
  number   text NOT NULL,
  article  text NOT NULL,
  change   text NOT NULL REFERENCES change,
  PRIMARY KEY (code, version, title, number, article),
  FOREIGN KEY (code, version) REFERENCES entry_version
);
-- Items with a basis whose repeal is foreseen or past: few of many.
CREATE INDEX entry_item_repealing ON entry_item (code, version)
  WHERE jsonb_path_exists(share_bases, '$[*] ? (@.repealedOn != "")');

CREATE TABLE pack_adoption (
  pack          text PRIMARY KEY,
  adopted_from  date NOT NULL,
  act           text NOT NULL CHECK (btrim(act) <> ''),
  adopted_at    timestamptz NOT NULL,
  adopted_by    text NOT NULL
);

-- What waits for somebody: few of many versions.
CREATE INDEX entry_version_waiting ON entry_version (provider)
  WHERE state NOT IN ('published', 'superseded', 'suspended', 'retired');

-- Facts stay as they were registered; a change is closed once, when nothing waits any more.
CREATE FUNCTION guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL OR to_jsonb(OLD) - ARRAY['closed_at', 'organisation']
      <> to_jsonb(NEW) - ARRAY['closed_at', 'organisation'] THEN
    RAISE EXCEPTION 'a registered change is not rewritten'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'change_immutable';
  END IF;
  IF NEW.closed_at IS NOT NULL AND EXISTS (SELECT FROM change_entry WHERE change = NEW.id AND handled_at IS NULL) THEN
    RAISE EXCEPTION 'an affected entry is not handled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'change_closed_when_handled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER change_guard BEFORE UPDATE OR DELETE ON change FOR EACH ROW EXECUTE FUNCTION guard_change();

CREATE FUNCTION guard_change_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.handled_at IS NOT NULL OR (OLD.change, OLD.code) <> (NEW.change, NEW.code) THEN
    RAISE EXCEPTION 'what was handled stays handled'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'change_entry_immutable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER change_entry_guard BEFORE UPDATE OR DELETE ON change_entry
  FOR EACH ROW EXECUTE FUNCTION guard_change_entry();

CREATE TRIGGER pack_adoption_immutable BEFORE UPDATE OR DELETE ON pack_adoption
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ended_basis_immutable BEFORE UPDATE OR DELETE ON ended_basis
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
