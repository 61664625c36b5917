-- What becomes of a version in force (Art. 9, 28): suspended and resumed, retired; and the head's sign-off before
-- (decree 809 Art. 13). The name a provider had when a version was published stays with it.

ALTER TABLE entry_version
  ADD COLUMN provider_name                    text,
  ADD COLUMN signed_by                        text,
  ADD COLUMN signed_at                        timestamptz,
  ADD COLUMN secrecy_assessment               text CHECK (btrim(secrecy_assessment) <> ''),
  ADD COLUMN personal_information_assessment  text CHECK (btrim(personal_information_assessment) <> ''),
  ADD COLUMN suspended_by                     text,
  ADD COLUMN suspended_at                     timestamptz,
  ADD COLUMN suspension_reason                text CHECK (btrim(suspension_reason) <> ''),
  -- Later than suspended_at where it was announced ahead; the version is then published until that time.
  ADD COLUMN suspended_from                   timestamptz,
  ADD COLUMN suspended_until                  timestamptz,
  ADD COLUMN suspension_emergency             boolean,
  ADD COLUMN retired_by                       text,
  ADD COLUMN retired_at                       timestamptz,
  ADD COLUMN retirement_reason                text CHECK (btrim(retirement_reason) <> ''),
  ADD COLUMN replaced_by                      text,

  ADD CONSTRAINT entry_version_sign_off
    CHECK (num_nulls(signed_by, signed_at, secrecy_assessment, personal_information_assessment) IN (0, 4)),
  ADD CONSTRAINT entry_version_signer_is_another CHECK (signed_by <> reviewed_by),
  ADD CONSTRAINT entry_version_suspension CHECK (
    num_nulls(suspended_by, suspended_at, suspension_reason, suspended_from, suspension_emergency) IN (0, 5)
    AND (suspended_by IS NOT NULL OR suspended_until IS NULL)),
  ADD CONSTRAINT entry_version_suspension_times
    CHECK (suspended_from >= suspended_at AND (suspended_until IS NULL OR suspended_until > suspended_from)),
  ADD CONSTRAINT entry_version_replaced_by_another CHECK (replaced_by <> code),
  ADD CONSTRAINT entry_version_emergency_at_once CHECK (NOT suspension_emergency OR suspended_from = suspended_at),
  ADD CONSTRAINT entry_version_retirement
    CHECK (num_nulls(retired_by, retired_at, retirement_reason, replaced_by) IN (0, 4)),
  DROP CONSTRAINT entry_version_state,
  -- Each state with exactly its facts (Art. 10, 28, 30).
  ADD CONSTRAINT entry_version_state CHECK (CASE
    WHEN state = 'draft' THEN submitted_by IS NULL AND NOT coalesce(review_passed, false)
      AND num_nonnulls(signed_by, reported_by, published_by, returned_by, suspended_by, superseded_by, retired_by) = 0
    WHEN state = 'department_review' THEN submitted_by IS NOT NULL
      AND num_nonnulls(reviewed_by, signed_by, reported_by, published_by, returned_by, suspended_by, superseded_by,
        retired_by) = 0
    WHEN NOT coalesce(submitted_by IS NOT NULL AND review_passed, false) THEN false
    -- From here on: reviewed, and signed off where the act asks for it.
    WHEN state = 'sign_off' THEN rule_pack = 'SC809' AND num_nonnulls(signed_by, reported_by, published_by, returned_by,
      suspended_by, superseded_by, retired_by) = 0
    WHEN (rule_pack = 'SC809') <> (signed_by IS NOT NULL) THEN false
    WHEN state = 'finalised' THEN
      num_nonnulls(reported_by, published_by, returned_by, suspended_by, superseded_by, retired_by) = 0
    WHEN reported_by IS NULL THEN false
    WHEN state = 'reported' THEN
      num_nonnulls(published_by, returned_by, suspended_by, superseded_by, retired_by) = 0
    WHEN state = 'returned' THEN returned_by IS NOT NULL
      AND num_nonnulls(published_by, suspended_by, superseded_by, retired_by) = 0
    WHEN published_by IS NULL OR returned_by IS NOT NULL THEN false
    WHEN state = 'published' THEN num_nonnulls(superseded_by, retired_by) = 0
      AND (suspended_by IS NULL OR suspended_from > suspended_at)
    WHEN state = 'suspended' THEN num_nonnulls(superseded_by, retired_by) = 0 AND suspended_by IS NOT NULL
      AND suspended_from = suspended_at
    WHEN state = 'superseded' THEN superseded_by IS NOT NULL AND num_nonnulls(suspended_by, retired_by) = 0
    WHEN state = 'retired' THEN retired_by IS NOT NULL AND num_nonnulls(suspended_by, superseded_by) = 0
    ELSE false END);

-- One version in force, suspended or not, and one on its way.
DROP INDEX entry_version_one_in_force;
CREATE UNIQUE INDEX entry_version_one_in_force ON entry_version (code) WHERE state IN ('published', 'suspended');
DROP INDEX entry_version_one_open;
CREATE UNIQUE INDEX entry_version_one_open ON entry_version (code)
  WHERE state IN ('draft', 'department_review', 'sign_off', 'finalised', 'reported');
-- An entry ends once.
CREATE UNIQUE INDEX entry_version_one_end ON entry_version (code) WHERE state = 'retired';

-- Every suspension there ever was, so that any past instant can be told as it was.
CREATE TABLE entry_suspension (
  code            text NOT NULL,
  version         integer NOT NULL,
  suspended_at    timestamptz NOT NULL,
  suspended_by    text NOT NULL,
  reason          text NOT NULL CHECK (btrim(reason) <> ''),
  begins_at       timestamptz NOT NULL CHECK (begins_at >= suspended_at),
  expected_until  timestamptz CHECK (expected_until > begins_at),
  emergency       boolean NOT NULL CHECK (NOT emergency OR begins_at = suspended_at),
  -- Resumed, taken back, replaced by another one, or over with the version.
  ended_at        timestamptz CHECK (ended_at >= suspended_at),
  ended_by        text,
  end_reason      text,
  PRIMARY KEY (code, version, suspended_at),
  FOREIGN KEY (code, version) REFERENCES entry_version,
  CONSTRAINT entry_suspension_end CHECK (num_nulls(ended_at, ended_by, end_reason) IN (0, 3))
);
CREATE UNIQUE INDEX entry_suspension_one_open ON entry_suspension (code, version) WHERE ended_at IS NULL;

CREATE FUNCTION guard_entry_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR to_jsonb(NEW) - ARRAY['ended_at', 'ended_by', 'end_reason']
      IS DISTINCT FROM to_jsonb(OLD) - ARRAY['ended_at', 'ended_by', 'end_reason'] THEN
    RAISE EXCEPTION 'a suspension ends once and is not rewritten'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_suspension_immutable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entry_suspension_guard BEFORE UPDATE OR DELETE ON entry_suspension
  FOR EACH ROW EXECUTE FUNCTION guard_entry_suspension();

CREATE OR REPLACE FUNCTION guard_entry_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  life constant text[] := ARRAY['state', 'submitted_by', 'submitted_at', 'reviewed_by', 'reviewed_at', 'review_passed',
    'review_conclusion', 'signed_by', 'signed_at', 'secrecy_assessment', 'personal_information_assessment', 'reported_by',
    'reported_at', 'published_by', 'published_at', 'bases_verified', 'provider_name', 'returned_by', 'returned_at',
    'return_reason', 'suspended_by', 'suspended_at', 'suspension_reason', 'suspended_from', 'suspended_until',
    'suspension_emergency', 'superseded_by', 'superseded_at', 'retired_by', 'retired_at', 'retirement_reason',
    'replaced_by'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'versions of entries are never deleted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_immutable';
  END IF;
  IF NEW.state IN ('draft', 'department_review', 'sign_off', 'finalised', 'reported', 'published') AND EXISTS (
      SELECT FROM entry_version WHERE code = NEW.code AND state = 'retired') THEN
    RAISE EXCEPTION 'the entry has ended'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_of_living_entry';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'a version begins as a draft'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_transition';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('draft', 'draft'), ('draft', 'department_review'),
      ('department_review', 'finalised'), ('department_review', 'sign_off'), ('department_review', 'draft'),
      ('sign_off', 'finalised'), ('sign_off', 'draft'), ('finalised', 'reported'), ('reported', 'published'),
      ('reported', 'returned'), ('published', 'published'), ('published', 'suspended'), ('suspended', 'published'),
      ('published', 'superseded'), ('suspended', 'superseded'), ('published', 'retired'), ('suspended', 'retired')) THEN
    RAISE EXCEPTION 'no such transition'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_transition';
  END IF;
  IF (NEW.code, NEW.version, NEW.provider) IS DISTINCT FROM (OLD.code, OLD.version, OLD.provider)
      OR ((OLD.state <> 'draft' OR NEW.state <> 'draft')
        AND to_jsonb(NEW) - life IS DISTINCT FROM to_jsonb(OLD) - life) THEN
    RAISE EXCEPTION 'content changes in draft only'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_immutable';
  END IF;
  -- Facts of earlier states are never rewritten, only those of the failed review of a draft that goes to review again.
  IF OLD.state <> 'draft' AND NEW.state <> 'draft' AND (
      (OLD.submitted_by IS NOT NULL AND (NEW.submitted_by, NEW.submitted_at)
        IS DISTINCT FROM (OLD.submitted_by, OLD.submitted_at))
      OR (OLD.reviewed_by IS NOT NULL AND (NEW.reviewed_by, NEW.reviewed_at, NEW.review_passed, NEW.review_conclusion)
        IS DISTINCT FROM (OLD.reviewed_by, OLD.reviewed_at, OLD.review_passed, OLD.review_conclusion))
      OR (OLD.signed_by IS NOT NULL
        AND (NEW.signed_by, NEW.signed_at, NEW.secrecy_assessment, NEW.personal_information_assessment)
        IS DISTINCT FROM (OLD.signed_by, OLD.signed_at, OLD.secrecy_assessment, OLD.personal_information_assessment))
      OR (OLD.reported_by IS NOT NULL AND (NEW.reported_by, NEW.reported_at)
        IS DISTINCT FROM (OLD.reported_by, OLD.reported_at))
      OR (OLD.published_by IS NOT NULL AND (NEW.published_by, NEW.published_at, NEW.bases_verified, NEW.provider_name)
        IS DISTINCT FROM (OLD.published_by, OLD.published_at, OLD.bases_verified, OLD.provider_name))) THEN
    RAISE EXCEPTION 'what was done is not rewritten'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_immutable';
  END IF;
  RETURN NEW;
END $$;

-- Versions published before this step: the name their provider has today is the best there is.
ALTER TABLE entry_version DISABLE TRIGGER entry_version_guard;
UPDATE entry_version SET provider_name = organisation.name FROM organisation
 WHERE organisation.code = provider AND published_by IS NOT NULL;
ALTER TABLE entry_version ENABLE TRIGGER entry_version_guard;
