-- Every column of the national filing template, what Art. 7, 12 ¶2, 13 and 16 ¶3 ask of an item, and where a value was
-- derived. Defaults let a build that does not know them go on writing.

ALTER TABLE entry_version
  ADD COLUMN english_name         text NOT NULL DEFAULT '',
  ADD COLUMN internal_department  text NOT NULL DEFAULT '',
  ADD COLUMN source_system        text NOT NULL DEFAULT '',
  ADD COLUMN format_note          text NOT NULL DEFAULT '',
  ADD COLUMN volumes              jsonb CHECK (jsonb_typeof(volumes) = 'object'),
  ADD COLUMN grade                text NOT NULL DEFAULT '',
  ADD COLUMN guide_version        text NOT NULL DEFAULT '',
  ADD COLUMN derived              jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(derived) = 'array');

ALTER TABLE entry_item
  ADD COLUMN english_name         text NOT NULL DEFAULT '',
  ADD COLUMN share_to             text[] NOT NULL DEFAULT '{}',
  ADD COLUMN share_part           text NOT NULL DEFAULT '',
  ADD COLUMN work_secret          boolean NOT NULL DEFAULT false,
  ADD COLUMN state_secret         boolean NOT NULL DEFAULT false,
  ADD COLUMN collection_scope     text NOT NULL DEFAULT '',
  ADD COLUMN collection_purpose   text NOT NULL DEFAULT '',
  ADD COLUMN digitised_by         text NOT NULL DEFAULT '' CHECK (digitised_by ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$'),
  ADD COLUMN related_category     text NOT NULL DEFAULT '',
  ADD COLUMN data_element         text NOT NULL DEFAULT '',
  ADD COLUMN source_code          text NOT NULL DEFAULT '';

-- The act an entry was judged by stays with its version and its items, so that each row says what it must meet.
ALTER TABLE entry_version
  ADD COLUMN rule_pack text NOT NULL DEFAULT 'CQ320' CHECK (rule_pack IN ('CQ320', 'SC809')),
  ADD CONSTRAINT entry_version_of_pack UNIQUE (code, version, rule_pack);
ALTER TABLE entry_item
  ADD COLUMN rule_pack text NOT NULL DEFAULT 'CQ320',
  DROP CONSTRAINT entry_item_code_version_fkey,
  ADD CONSTRAINT entry_item_of_version
    FOREIGN KEY (code, version, rule_pack) REFERENCES entry_version (code, version, rule_pack);

-- Decree 320 Art. 17(1): a restriction rests on a law, an administrative regulation or central policy, and on nothing else.
-- Decree 809 Art. 14, 15: a condition needs none; withholding rests on a law, an administrative regulation or a decision of
-- the State Council.
ALTER TABLE entry_item DROP CONSTRAINT entry_item_restriction_has_basis,
  ADD CONSTRAINT entry_item_restriction_has_basis CHECK (share_type = 'unconditional'
    OR CASE rule_pack
      WHEN 'SC809' THEN share_type = 'conditional' OR (jsonb_array_length(share_bases) >= 1
        AND NOT jsonb_path_exists(share_bases,
          '$[*] ? (@.kind != "law" && @.kind != "administrative_regulation" && @.kind != "state_council_decision")'))
      ELSE jsonb_array_length(share_bases) >= 1 AND NOT jsonb_path_exists(share_bases,
        '$[*] ? (@.kind != "law" && @.kind != "administrative_regulation" && @.kind != "central_policy")') END);

ALTER TABLE entry_item
  -- Art. 16 ¶3: only a condition names departments or a part.
  ADD CONSTRAINT entry_item_share_scope CHECK (share_type = 'conditional' OR (share_to = '{}' AND share_part = '')),
  ADD CONSTRAINT entry_item_share_to
    CHECK (share_to = '{}' OR array_to_string(share_to, ',', '') ~ '^[0-9A-Z]{18}(,[0-9A-Z]{18})*$'),
  -- Art. 7: work secrets and state secrets are never opened.
  ADD CONSTRAINT entry_item_secret_not_opened
    CHECK (NOT (work_secret OR state_secret) OR open_type = 'not_opened'),
  -- Art. 12 ¶2: what is collected from the public has a basis, a scope and a purpose. Rows from before have a basis.
  DROP CONSTRAINT entry_item_collection,
  ADD CONSTRAINT entry_item_collection CHECK (NOT collected_from_public
    OR (btrim(collection_basis) <> '' AND btrim(collection_scope) <> '' AND btrim(collection_purpose) <> '')) NOT VALID;

-- Art. 17(1): a restriction that rests on a basis is in force only once the basis was verified; decree 809 knows conditions
-- without one, so there it is the items that tell.
ALTER TABLE entry_version DROP CONSTRAINT entry_version_bases_verified,
  ADD CONSTRAINT entry_version_bases_verified CHECK (published_by IS NULL OR share_type = 'unconditional'
    OR bases_verified OR (rule_pack = 'SC809' AND share_type = 'conditional'));

-- What concerns an entry and its items together, once its draft is handed in.
CREATE FUNCTION guard_entry_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.rule_pack <> OLD.rule_pack THEN
    RAISE EXCEPTION 'a version keeps its rule pack'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_keeps_its_pack';
  END IF;
  IF OLD.state = 'draft' AND NEW.state <> 'draft' AND EXISTS (SELECT FROM entry_item
      WHERE code = NEW.code AND version = NEW.version AND (
        (NEW.classified AND open_type <> 'not_opened') OR (state_secret AND NOT NEW.classified))) THEN
    -- Art. 7, 22: nothing classified is opened, and what holds state secrets is classified.
    RAISE EXCEPTION 'a classified entry is not opened, and state secrets make it classified'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_secrets';
  END IF;
  IF OLD.published_by IS NULL AND NEW.published_by IS NOT NULL AND NOT NEW.bases_verified AND EXISTS (
      SELECT FROM entry_item WHERE code = NEW.code AND version = NEW.version AND share_type <> 'unconditional'
        AND jsonb_array_length(share_bases) > 0) THEN
    RAISE EXCEPTION 'a basis in force was verified'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_bases_verified';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER entry_version_whole BEFORE UPDATE ON entry_version
  FOR EACH ROW EXECUTE FUNCTION guard_entry_whole();
