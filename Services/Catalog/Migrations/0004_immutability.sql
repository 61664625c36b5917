-- What was reviewed stays as it was reviewed, and what is in force stays as it was published.

CREATE FUNCTION guard_entry_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  life constant text[] := ARRAY['state', 'submitted_by', 'submitted_at', 'reviewed_by', 'reviewed_at', 'review_passed',
    'review_conclusion', 'reported_by', 'reported_at', 'published_by', 'published_at', 'bases_verified', 'returned_by',
    'returned_at', 'return_reason', 'superseded_by', 'superseded_at'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'versions of entries are never deleted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_immutable';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'a version begins as a draft'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_transition';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) NOT IN (('draft', 'draft'), ('draft', 'department_review'),
      ('department_review', 'finalised'), ('department_review', 'draft'), ('finalised', 'reported'),
      ('reported', 'published'), ('reported', 'returned'), ('published', 'superseded')) THEN
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
      OR (OLD.reported_by IS NOT NULL AND (NEW.reported_by, NEW.reported_at)
        IS DISTINCT FROM (OLD.reported_by, OLD.reported_at))
      OR (OLD.published_by IS NOT NULL AND (NEW.published_by, NEW.published_at, NEW.bases_verified)
        IS DISTINCT FROM (OLD.published_by, OLD.published_at, OLD.bases_verified))) THEN
    RAISE EXCEPTION 'what was done is not rewritten'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_version_immutable';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER entry_version_guard BEFORE INSERT OR UPDATE OR DELETE ON entry_version
  FOR EACH ROW EXECUTE FUNCTION guard_entry_version();

CREATE FUNCTION guard_entry_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT FROM entry_version
      WHERE code = changed.code AND version = changed.version AND state = 'draft') THEN
    RAISE EXCEPTION 'items change with their draft only'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_item_immutable';
  END IF;
  RETURN changed;
END $$;

CREATE TRIGGER entry_item_guard BEFORE INSERT OR UPDATE OR DELETE ON entry_item
  FOR EACH ROW EXECUTE FUNCTION guard_entry_item();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of this table are never changed or deleted'
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

CREATE TRIGGER entry_immutable BEFORE UPDATE OR DELETE ON entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_notice_immutable BEFORE UPDATE OR DELETE ON calendar_notice
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_notice_day_immutable BEFORE UPDATE OR DELETE ON calendar_notice_day
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Numbers are only ever taken.
CREATE FUNCTION guard_code_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.last_number <= OLD.last_number THEN
    RAISE EXCEPTION 'a number is never given back'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'code_sequence_never_reused';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER code_sequence_guard BEFORE UPDATE OR DELETE ON code_sequence
  FOR EACH ROW EXECUTE FUNCTION guard_code_sequence();
