-- One datum, one source (一数一源): who holds which data element, and whose item is its source (Art. 12 ¶1).

-- The elements of versions in force. Written when a version is published; triggers keep up with what happens later.
CREATE TABLE element_holder (
  code          text NOT NULL REFERENCES entry,
  column_name   text NOT NULL,
  version       integer NOT NULL,
  organisation  text NOT NULL REFERENCES organisation,
  -- Folded, so that spelling does not matter.
  element       text NOT NULL CHECK (element <> ''),
  name          text NOT NULL,
  -- The entry the value is taken from; empty where the department collects it itself.
  source_code   text NOT NULL,
  PRIMARY KEY (code, column_name)
);
CREATE INDEX element_holder_element ON element_holder (element, organisation);

-- How many departments of an area collect an element themselves (V14).
CREATE TABLE data_element (
  area     text NOT NULL,
  element  text NOT NULL,
  holders  integer NOT NULL DEFAULT 0,
  -- The greatest number of holders the authority was told of; begins anew when the conflict is over.
  told     integer NOT NULL DEFAULT 0,
  PRIMARY KEY (area, element)
);
CREATE INDEX data_element_conflict ON data_element (holders DESC, element) WHERE holders >= 2;

CREATE FUNCTION recount_elements(touched text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_element (area, element)
  SELECT DISTINCT organisation.region_code, element_holder.element
    FROM element_holder JOIN organisation ON organisation.code = element_holder.organisation
   WHERE element_holder.element = ANY (touched)
   ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
  -- Counts of one element wait for each other here; the count below then sees what the other committed.
  PERFORM 1 FROM data_element WHERE element = ANY (touched) ORDER BY area, element FOR UPDATE;
  UPDATE data_element
     SET holders = counted.holders, told = CASE WHEN counted.holders < 2 THEN 0 ELSE told END
    FROM (
      SELECT of_area.area, of_area.element, (
          SELECT count(*) FROM organisation
           WHERE organisation.region_code = of_area.area AND EXISTS (
             SELECT FROM element_holder AS held
              WHERE held.element = of_area.element AND held.organisation = organisation.code
                AND held.source_code = '')) AS holders
        FROM data_element AS of_area WHERE of_area.element = ANY (touched)) AS counted
   WHERE data_element.area = counted.area AND data_element.element = counted.element
     AND data_element.holders <> counted.holders;
END $$;

CREATE FUNCTION element_holder_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT element) INTO touched FROM after_rows;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT element) INTO touched FROM before_rows;
  ELSE
    SELECT array_agg(element) INTO touched
      FROM (SELECT element FROM before_rows UNION SELECT element FROM after_rows) AS both_rows;
  END IF;
  IF touched IS NOT NULL THEN PERFORM recount_elements(touched); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER element_holder_inserted AFTER INSERT ON element_holder
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION element_holder_changed();
CREATE TRIGGER element_holder_deleted AFTER DELETE ON element_holder
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION element_holder_changed();
CREATE TRIGGER element_holder_updated AFTER UPDATE ON element_holder
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION element_holder_changed();

-- An entry that ended holds nothing; one that went to another department is held there.
CREATE FUNCTION release_elements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM element_holder WHERE code = NEW.code;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_version_releases_elements AFTER UPDATE OF state ON entry_version
  FOR EACH ROW WHEN (NEW.state = 'retired') EXECUTE FUNCTION release_elements();

CREATE FUNCTION move_elements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE element_holder SET organisation = NEW.provider WHERE code = NEW.code;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_moves_elements AFTER UPDATE OF provider ON entry
  FOR EACH ROW WHEN (NEW.provider <> OLD.provider) EXECUTE FUNCTION move_elements();

-- Designations by the competent authority (确定数源部门). An ended one stays, so that it can be told who was the source when.
CREATE TABLE element_source (
  id             uuid PRIMARY KEY,
  area           text NOT NULL,
  element        text NOT NULL CHECK (element <> ''),
  name           text NOT NULL CHECK (btrim(name) <> ''),
  organisation   text NOT NULL REFERENCES organisation,
  code           text NOT NULL REFERENCES entry,
  column_name    text NOT NULL,
  basis          text NOT NULL CHECK (btrim(basis) <> ''),
  designated_at  timestamptz NOT NULL,
  designated_by  text NOT NULL,
  ended_at       timestamptz CHECK (ended_at >= designated_at),
  ended_by       text,
  end_reason     text,
  CONSTRAINT element_source_end CHECK (num_nulls(ended_at, ended_by, end_reason) IN (0, 3))
);
-- Art. 12 ¶1: one source.
CREATE UNIQUE INDEX element_source_one ON element_source (area, element) WHERE ended_at IS NULL;

-- Departments that verify an element with its source (多源校核).
CREATE TABLE source_partner (
  source        uuid NOT NULL REFERENCES element_source,
  organisation  text NOT NULL REFERENCES organisation,
  since         timestamptz NOT NULL,
  PRIMARY KEY (source, organisation)
);
CREATE TRIGGER source_partner_immutable BEFORE UPDATE OR DELETE ON source_partner
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_element_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending constant text[] := ARRAY['ended_at', 'ended_by', 'end_reason'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR to_jsonb(NEW) - ending <> to_jsonb(OLD) - ending THEN
    RAISE EXCEPTION 'a designation is only ever ended, once'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'element_source_immutable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER element_source_guard BEFORE UPDATE OR DELETE ON element_source
  FOR EACH ROW EXECUTE FUNCTION guard_element_source();
