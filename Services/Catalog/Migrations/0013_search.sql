-- Search: one narrow row for each entry that everybody may see, and nothing about any other.

-- Made of a draft's content with it. A build that does not know them leaves them empty; such rows are found by their
-- words as before, and completed once they are in force (entry_search.stale).
ALTER TABLE entry_version
  ADD COLUMN search_elements  text NOT NULL DEFAULT '',
  ADD COLUMN search_initials  text NOT NULL DEFAULT '',
  ADD COLUMN search_pinyin    text NOT NULL DEFAULT '',
  -- The provider's name that the words were made with.
  ADD COLUMN search_provider  text NOT NULL DEFAULT '';

-- What search knows of any version: the one place that says how it follows from the catalog.
CREATE VIEW entry_search_source AS
  SELECT version.code, version.version, version.code || '@' || version.version AS key, version.state, version.classified,
         entry.provider, body.region_code, coalesce(version.published_at, version.drafted_at) AS listed_at,
         version.share_type, version.open_types,
         ARRAY(SELECT DISTINCT item.share_mode FROM entry_item AS item
           WHERE (item.code, item.version) = (version.code, version.version) AND item.share_mode IS NOT NULL
           ORDER BY item.share_mode) AS share_modes,
         version.resource_class,
         CASE version.resource_class WHEN 'basic' THEN '1' WHEN 'topic' THEN '2' ELSE '3' END
           || version.subject || version.division || version.subdivision AS category_code,
         version.update_cycle, version.format_class, version.acquisition, version.search_name AS name,
         split_part(version.search_initials, E'\n', 1) AS name_initials, version.search_initials AS initials,
         version.search_pinyin AS pinyin, version.search_words AS words,
         char_length(version.search_elements) AS elements_end,
         version.search_tokens AS tokens, version.suspended_from AS hidden_from,
         version.search_provider <> body.name AS stale
    FROM entry_version AS version JOIN entry USING (code) JOIN organisation AS body ON body.code = entry.provider;

-- Whatever is long lies apart, so that broad words read few pages.
CREATE TABLE entry_search (
  code            text PRIMARY KEY,
  version         integer NOT NULL,
  provider        text NOT NULL REFERENCES organisation,
  region_code     text NOT NULL,
  listed_at       timestamptz NOT NULL,
  share_type      text NOT NULL,
  open_types      text[] NOT NULL,
  share_modes     text[] NOT NULL,
  resource_class  text NOT NULL,
  category_code   text NOT NULL,
  update_cycle    text NOT NULL,
  format_class    text NOT NULL,
  acquisition     text NOT NULL,
  name            text NOT NULL,
  name_initials   text NOT NULL,
  initials        text NOT NULL,
  pinyin          text NOT NULL,
  words           text NOT NULL,
  -- How many of the words' characters are those of name and items; the rest is the abstract's and the provider's.
  elements_end    integer NOT NULL,
  tokens          bigint[] NOT NULL,
  -- When a suspension announced ahead begins; nothing happens to the row then.
  hidden_from     timestamptz,
  -- Made by another build, or under another name of its provider.
  stale           boolean NOT NULL,
  FOREIGN KEY (code, version) REFERENCES entry_version
) WITH (toast_tuple_target = 128);
ALTER TABLE entry_search
  ALTER code SET STORAGE PLAIN,
  ALTER provider SET STORAGE PLAIN,
  ALTER region_code SET STORAGE PLAIN,
  ALTER share_type SET STORAGE PLAIN,
  ALTER open_types SET STORAGE PLAIN,
  ALTER share_modes SET STORAGE PLAIN,
  ALTER resource_class SET STORAGE PLAIN,
  ALTER category_code SET STORAGE PLAIN,
  ALTER update_cycle SET STORAGE PLAIN,
  ALTER format_class SET STORAGE PLAIN,
  ALTER acquisition SET STORAGE PLAIN,
  ALTER name SET STORAGE PLAIN,
  ALTER name_initials SET STORAGE PLAIN,
  -- The planner takes a look at the long arrays of every row for cheap where many have a word; without numbers it keeps
  -- to the index.
  ALTER tokens SET STATISTICS 0;

-- Without a pending list: what is published is found at once and costs the next search nothing.
CREATE INDEX entry_search_tokens ON entry_search USING gin (tokens) WITH (fastupdate = off);
CREATE INDEX entry_search_listed ON entry_search (listed_at DESC, code);
-- Whole names, and the few rows whose suspension has been announced.
CREATE INDEX entry_search_name ON entry_search (name);
CREATE INDEX entry_search_hidden ON entry_search (hidden_from) WHERE hidden_from IS NOT NULL;
CREATE INDEX entry_search_provider ON entry_search (provider);
CREATE INDEX entry_search_stale ON entry_search (code) WHERE stale;
-- A department looks among its own by its name, so nothing else indexes what is hidden. An export reads it in order.
CREATE INDEX entry_provider ON entry (provider, code);
DROP INDEX entry_version_search;

CREATE FUNCTION list_for_search(found_code text, found_version integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO entry_search (code, version, provider, region_code, listed_at, share_type, open_types, share_modes,
    resource_class, category_code, update_cycle, format_class, acquisition, name, name_initials, initials, pinyin, words,
    elements_end, tokens, hidden_from, stale)
  SELECT code, version, provider, region_code, listed_at, share_type, open_types, share_modes, resource_class,
         category_code, update_cycle, format_class, acquisition, name, name_initials, initials, pinyin, words, elements_end,
         tokens, hidden_from, stale
    FROM entry_search_source
   WHERE code = found_code AND version = found_version AND state = 'published' AND NOT classified;
$$;

SELECT list_for_search(code, version) FROM entry_version WHERE state = 'published';

-- Whoever changes a state, its entry is found from then on, or no longer.
CREATE FUNCTION follow_entry_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM entry_search WHERE code = NEW.code AND version = NEW.version;
  PERFORM list_for_search(NEW.code, NEW.version);
  RETURN NULL;
END $$;
CREATE TRIGGER entry_version_search AFTER UPDATE OF state, suspended_from ON entry_version FOR EACH ROW
  WHEN ((OLD.state, OLD.suspended_from) IS DISTINCT FROM (NEW.state, NEW.suspended_from)
    AND 'published' IN (OLD.state, NEW.state)) EXECUTE FUNCTION follow_entry_state();

CREATE FUNCTION follow_entry_provider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE entry_search SET provider = NEW.provider, region_code = body.region_code, stale = true
    FROM organisation AS body WHERE body.code = NEW.provider AND entry_search.code = NEW.code;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_search_provider AFTER UPDATE OF provider ON entry FOR EACH ROW
  WHEN (OLD.provider <> NEW.provider) EXECUTE FUNCTION follow_entry_provider();

CREATE FUNCTION follow_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE entry_search SET region_code = NEW.region_code, stale = true WHERE provider = NEW.code;
  RETURN NULL;
END $$;
CREATE TRIGGER organisation_search AFTER UPDATE OF name, region_code ON organisation FOR EACH ROW
  WHEN ((OLD.name, OLD.region_code) IS DISTINCT FROM (NEW.name, NEW.region_code)) EXECUTE FUNCTION follow_organisation();

-- Items come many at once, with imports: one look at their versions for all that a statement brings, not one for each.

DROP TRIGGER entry_item_guard ON entry_item;
CREATE TRIGGER entry_item_guard BEFORE UPDATE OR DELETE ON entry_item
  FOR EACH ROW EXECUTE FUNCTION guard_entry_item();

CREATE FUNCTION guard_new_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT code, version FROM new_item) AS item
      LEFT JOIN entry_version AS draft
        ON (draft.code, draft.version, draft.state) = (item.code, item.version, 'draft')
     WHERE draft.code IS NULL) THEN
    RAISE EXCEPTION 'items change with their draft only'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_item_immutable';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_item_new AFTER INSERT ON entry_item REFERENCING NEW TABLE AS new_item
  FOR EACH STATEMENT EXECUTE FUNCTION guard_new_items();

-- The same rule in words that take a fifth of the time: a counted repetition has a state for each count.
ALTER TABLE entry_item DROP CONSTRAINT entry_item_column_name_check,
  ADD CONSTRAINT entry_item_column_name_check
    CHECK (column_name ~ '^[a-z][a-z0-9_]*$' AND octet_length(column_name) <= 63);

-- What search keeps of each entry is long, written once and read often: lz4 where the server has it.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) THEN
    ALTER TABLE entry_version
      ALTER search_tokens SET COMPRESSION lz4, ALTER search_words SET COMPRESSION lz4,
      ALTER search_elements SET COMPRESSION lz4, ALTER search_initials SET COMPRESSION lz4,
      ALTER search_pinyin SET COMPRESSION lz4;
    ALTER TABLE entry_search
      ALTER tokens SET COMPRESSION lz4, ALTER words SET COMPRESSION lz4, ALTER initials SET COMPRESSION lz4,
      ALTER pinyin SET COMPRESSION lz4;
  END IF;
END $$;
