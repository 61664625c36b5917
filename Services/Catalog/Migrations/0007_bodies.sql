-- Bodies that change: another authority, another name, entries that go to a successor, bodies that end (Art. 5, 6 ¶1).

ALTER TABLE organisation
  ADD COLUMN ended_at   timestamptz,
  ADD COLUMN successor  text REFERENCES organisation,
  ADD CONSTRAINT organisation_end_has_successor CHECK ((ended_at IS NULL) = (successor IS NULL) AND successor <> code),
  ADD CONSTRAINT organisation_authority_goes_on CHECK (ended_at IS NULL OR NOT competent_authority);

-- What bodies were called and what they were, from the beginning (机构沿革).
CREATE TABLE organisation_change (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation  text NOT NULL REFERENCES organisation,
  kind          text NOT NULL CHECK (kind IN ('registered', 'renamed', 'authority_assigned', 'authority_ended',
                  'merged', 'abolished')),
  -- Its name from then on.
  name          text NOT NULL CHECK (btrim(name) <> ''),
  basis         text NOT NULL,
  -- The other body concerned: the successor, the authority before or after.
  other         text REFERENCES organisation,
  changed_at    timestamptz NOT NULL,
  changed_by    text NOT NULL,
  CONSTRAINT organisation_change_has_basis CHECK (kind = 'registered' OR btrim(basis) <> ''),
  CONSTRAINT organisation_change_has_successor CHECK (kind NOT IN ('merged', 'abolished') OR other IS NOT NULL)
);
CREATE INDEX organisation_change_of ON organisation_change (organisation, changed_at, id);

INSERT INTO organisation_change (organisation, kind, name, basis, changed_at, changed_by)
SELECT code, 'registered', name, '', registered_at, registered_by FROM organisation ORDER BY registered_at, code;

CREATE TRIGGER organisation_change_immutable BEFORE UPDATE OR DELETE ON organisation_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Entries that change hands (移交、合并、撤销). Where it stands follows from what was done.
CREATE TABLE transfer (
  id                 text PRIMARY KEY,
  kind               text NOT NULL CHECK (kind IN ('function', 'merger', 'abolition')),
  giver              text NOT NULL REFERENCES organisation,
  taker              text NOT NULL REFERENCES organisation CHECK (taker <> giver),
  -- The entries that go with a function; empty where all of the giver's go.
  codes              text[] NOT NULL CHECK ((kind = 'function') = (cardinality(codes) >= 1)),
  basis              text NOT NULL CHECK (btrim(basis) <> ''),
  proposed_by        text NOT NULL,
  proposed_at        timestamptz NOT NULL,
  giver_consent_by   text,
  giver_consent_at   timestamptz,
  taker_consent_by   text,
  taker_consent_at   timestamptz,
  completed_by       text,
  completed_at       timestamptz,
  CONSTRAINT transfer_giver_consent CHECK ((giver_consent_by IS NULL) = (giver_consent_at IS NULL)),
  CONSTRAINT transfer_taker_consent CHECK ((taker_consent_by IS NULL) = (taker_consent_at IS NULL)),
  CONSTRAINT transfer_completion CHECK ((completed_by IS NULL) = (completed_at IS NULL)),
  -- Both agree, and somebody else completes it.
  CONSTRAINT transfer_agreed_by_both CHECK (completed_by IS NULL OR (giver_consent_by IS NOT NULL
    AND taker_consent_by IS NOT NULL AND completed_by NOT IN (giver_consent_by, taker_consent_by)))
);
CREATE INDEX transfer_of_giver ON transfer (giver);
CREATE INDEX transfer_of_taker ON transfer (taker);

-- Who answered for an entry until when: the giver, until it moved.
CREATE TABLE entry_transfer (
  code      text NOT NULL REFERENCES entry,
  transfer  text NOT NULL REFERENCES transfer,
  giver     text NOT NULL REFERENCES organisation,
  taker     text NOT NULL REFERENCES organisation,
  moved_at  timestamptz NOT NULL,
  PRIMARY KEY (code, transfer)
);
CREATE TRIGGER entry_transfer_immutable BEFORE UPDATE OR DELETE ON entry_transfer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Names go with their entry. A version keeps whose it was, so it no longer points to who answers for the entry now.
ALTER TABLE entry_name DROP CONSTRAINT entry_name_code_provider_fkey,
  ADD FOREIGN KEY (code, provider) REFERENCES entry (code, provider) ON UPDATE CASCADE;
ALTER TABLE entry_version DROP CONSTRAINT entry_version_code_provider_fkey,
  ADD FOREIGN KEY (code) REFERENCES entry, ADD FOREIGN KEY (provider) REFERENCES organisation;

-- An entry has one provider, who exists, and another only by a transfer (Art. 6 ¶1).
CREATE FUNCTION guard_entry_provider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM organisation WHERE code = NEW.provider AND ended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the provider has ceased to exist'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_provider_exists';
  END IF;
  IF TG_OP = 'UPDATE' AND NOT EXISTS (SELECT FROM entry_transfer JOIN transfer ON transfer.id = entry_transfer.transfer
      WHERE code = NEW.code AND (entry_transfer.giver, entry_transfer.taker) = (OLD.provider, NEW.provider)
        AND completed_at = moved_at AND moved_at >= ALL (SELECT moved_at FROM entry_transfer WHERE code = NEW.code)) THEN
    RAISE EXCEPTION 'an entry changes hands by a completed transfer only'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_moves_by_transfer';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER entry_immutable ON entry;
CREATE TRIGGER entry_immutable BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_changes_provider_only BEFORE UPDATE ON entry FOR EACH ROW
  WHEN (NEW.provider = OLD.provider OR to_jsonb(NEW) - 'provider' IS DISTINCT FROM to_jsonb(OLD) - 'provider')
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_provider_guard BEFORE INSERT OR UPDATE OF provider ON entry
  FOR EACH ROW EXECUTE FUNCTION guard_entry_provider();

-- A version is written by who answers for its entry; one on its way goes with the entry, its content untouched.
CREATE FUNCTION guard_version_provider() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moves constant text[] := ARRAY['provider', 'search_words', 'search_name', 'search_tokens'];
BEGIN
  IF NOT EXISTS (SELECT FROM entry WHERE code = NEW.code AND provider = NEW.provider) THEN
    RAISE EXCEPTION 'another organisation answers for the entry'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_of_provider';
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.state IN ('published', 'suspended', 'superseded', 'returned', 'retired')
      OR to_jsonb(NEW) - moves IS DISTINCT FROM to_jsonb(OLD) - moves) THEN
    RAISE EXCEPTION 'what was published keeps the provider it was published by'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_immutable';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER entry_version_guard ON entry_version;
CREATE TRIGGER entry_version_guard BEFORE INSERT OR DELETE ON entry_version
  FOR EACH ROW EXECUTE FUNCTION guard_entry_version();
CREATE TRIGGER entry_version_guard_change BEFORE UPDATE ON entry_version FOR EACH ROW
  WHEN (NEW.provider = OLD.provider) EXECUTE FUNCTION guard_entry_version();
CREATE TRIGGER entry_version_guard_move BEFORE UPDATE ON entry_version FOR EACH ROW
  WHEN (NEW.provider <> OLD.provider) EXECUTE FUNCTION guard_version_provider();
CREATE TRIGGER entry_version_guard_provider BEFORE INSERT ON entry_version
  FOR EACH ROW EXECUTE FUNCTION guard_version_provider();

-- A body that ended stays as it was, and nothing is left without an owner (Art. 6 ¶1).
CREATE FUNCTION guard_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a body that has ended stays in the register as it was'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_ended_immutable';
  END IF;
  IF NEW.ended_at IS NOT NULL AND EXISTS (SELECT FROM entry WHERE provider = NEW.code) THEN
    RAISE EXCEPTION 'its entries must have gone to its successor'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_leaves_no_entry';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER organisation_guard BEFORE UPDATE OR DELETE ON organisation
  FOR EACH ROW EXECUTE FUNCTION guard_organisation();
