-- Rows that an import brings are judged together: one look for all that a statement inserts, not one for each row.
-- A session keeps the plans of these functions: one that was made while a table was small must not read it whole later, so
-- each row is looked up by its key.

-- An entry's first version is a draft before which there is none; of it there is nothing to look up.
DROP TRIGGER entry_version_guard ON entry_version;
CREATE TRIGGER entry_version_guard BEFORE DELETE ON entry_version
  FOR EACH ROW EXECUTE FUNCTION guard_entry_version();
CREATE TRIGGER entry_version_guard_new BEFORE INSERT ON entry_version FOR EACH ROW
  WHEN (NEW.version > 1 OR NEW.state <> 'draft') EXECUTE FUNCTION guard_entry_version();

DROP TRIGGER entry_version_guard_provider ON entry_version;
CREATE FUNCTION guard_new_versions() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF EXISTS (SELECT FROM new_version LEFT JOIN entry USING (code, provider) WHERE entry.code IS NULL) THEN
    RAISE EXCEPTION 'another organisation answers for the entry'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_of_provider';
  END IF;
  IF EXISTS (SELECT FROM new_version JOIN entry_version AS ended ON (ended.code, ended.state) = (new_version.code, 'retired'))
  THEN
    RAISE EXCEPTION 'the entry has ended'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_of_living_entry';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_version_new AFTER INSERT ON entry_version REFERENCING NEW TABLE AS new_version
  FOR EACH STATEMENT EXECUTE FUNCTION guard_new_versions();

DROP TRIGGER entry_provider_guard ON entry;
CREATE TRIGGER entry_provider_guard BEFORE UPDATE OF provider ON entry
  FOR EACH ROW EXECUTE FUNCTION guard_entry_provider();
CREATE FUNCTION guard_new_entries() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF EXISTS (SELECT FROM new_entry JOIN organisation ON organisation.code = new_entry.provider WHERE ended_at IS NOT NULL)
  THEN
    RAISE EXCEPTION 'the provider has ceased to exist'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_provider_exists';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_new AFTER INSERT ON entry REFERENCING NEW TABLE AS new_entry
  FOR EACH STATEMENT EXECUTE FUNCTION guard_new_entries();

-- Items look at their version once for all of them, and with it at its pack. A version is never deleted and keeps its code,
-- number and pack, and an item keeps its version, so nothing a key would watch happens later.
CREATE OR REPLACE FUNCTION guard_new_items() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT code, version FROM new_item) AS item
      LEFT JOIN entry_version AS draft
        ON (draft.code, draft.version, draft.state) = (item.code, item.version, 'draft')
     WHERE draft.code IS NULL) THEN
    RAISE EXCEPTION 'items change with their draft only'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_item_immutable';
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT code, version, rule_pack FROM new_item) AS item
      JOIN entry_version AS draft USING (code, version) WHERE draft.rule_pack <> item.rule_pack) THEN
    RAISE EXCEPTION 'an item is judged by the pack of its version'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_item_of_version';
  END IF;
  RETURN NULL;
END $$;
ALTER TABLE entry_item DROP CONSTRAINT entry_item_of_version;
ALTER TABLE entry_version DROP CONSTRAINT entry_version_of_pack;
