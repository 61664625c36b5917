-- Disputes (共享争议), Art. 19 ¶3, and what share-service knows of bodies: where each belongs, and which is the authority.

-- Rebuilt from catalog's log. While it has not been read to its end nothing is routed.
CREATE TABLE registered_body (
  code text PRIMARY KEY,
  -- Region code: a county's, or 500000 for bodies of the city.
  area text NOT NULL,
  is_authority boolean NOT NULL
);
INSERT INTO consumer_cursor (consumer, epoch, position, chain, is_rebuilding)
VALUES ('registered-bodies', 0, 0, '', true);

CREATE TABLE dispute (
  id uuid PRIMARY KEY,
  -- One dispute for each request.
  request uuid NOT NULL UNIQUE REFERENCES request,
  -- The request as it stood; conditions as Store/StoredConditions.swift writes them.
  disputed_state text NOT NULL CHECK (disputed_state IN ('under-review', 'partly-granted', 'refused')),
  disputed_at timestamptz,
  disputed_conditions jsonb,
  disputed_reason text,
  disputed_text text,
  statement text NOT NULL CHECK (btrim(statement) <> ''),
  opened_by text NOT NULL,
  opened_at timestamptz NOT NULL,
  statement_due_at timestamptz NOT NULL CHECK (statement_due_at >= opened_at),
  negotiation_first boolean NOT NULL,
  provider_statement text CHECK (btrim(provider_statement) <> ''),
  stated_by text,
  stated_at timestamptz,
  offer jsonb,
  offered_by text,
  forum text NOT NULL CHECK (forum IN ('authority', 'government')),
  area text NOT NULL,
  taken_up_at timestamptz,
  escalated_at timestamptz,
  state text NOT NULL CHECK (
    state IN ('open', 'coordinating', 'escalated', 'decided-share', 'decided-refuse', 'settled', 'withdrawn')),
  closed_at timestamptz,
  -- Who ended it; NULL where the platform did, because the entry went to the user.
  closed_by text,
  conditions jsonb,
  share_grant uuid REFERENCES share_grant,
  refusal_reason text,
  reasons text CHECK (btrim(reasons) <> ''),
  document text CHECK (btrim(document) <> ''),
  CONSTRAINT dispute_disputed CHECK (
    (disputed_state = 'under-review') = (disputed_at IS NULL)
    AND (disputed_state = 'partly-granted') = (disputed_conditions IS NOT NULL)
    AND (disputed_state = 'refused') = (disputed_reason IS NOT NULL)
    AND (disputed_reason IS NULL) = (disputed_text IS NULL)),
  CONSTRAINT dispute_stated CHECK (
    (provider_statement IS NULL) = (stated_by IS NULL) AND (provider_statement IS NULL) = (stated_at IS NULL)),
  CONSTRAINT dispute_offered CHECK ((offer IS NULL) = (offered_by IS NULL)),
  CONSTRAINT dispute_coordinating CHECK (state <> 'coordinating' OR taken_up_at IS NOT NULL),
  CONSTRAINT dispute_escalated CHECK (state <> 'escalated' OR (escalated_at IS NOT NULL AND forum = 'government')),
  CONSTRAINT dispute_closed CHECK ((state IN ('open', 'coordinating', 'escalated')) = (closed_at IS NULL)),
  -- A decision was coordinated, gives reasons, and is not made by who spoke for a side.
  CONSTRAINT dispute_decision CHECK (
    state NOT IN ('decided-share', 'decided-refuse')
    OR (coalesce(taken_up_at, escalated_at) IS NOT NULL AND reasons IS NOT NULL AND closed_by IS NOT NULL
      AND closed_by <> opened_by AND closed_by IS DISTINCT FROM stated_by)),
  CONSTRAINT dispute_share CHECK (
    (state IN ('decided-share', 'settled')) = (conditions IS NOT NULL)
    AND (state <> 'decided-share' OR share_grant IS NOT NULL)
    AND (state IN ('decided-share', 'settled') OR share_grant IS NULL)),
  CONSTRAINT dispute_refusal CHECK ((state = 'decided-refuse') = (refusal_reason IS NOT NULL))
);
CREATE INDEX dispute_undecided ON dispute (opened_at, id) WHERE closed_at IS NULL;

-- What was disputed stays, and what has ended stays as it ended: it is decided once.
CREATE FUNCTION guard_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL
      OR (OLD.id, OLD.request, OLD.statement, OLD.opened_by, OLD.opened_at, OLD.disputed_state)
        <> (NEW.id, NEW.request, NEW.statement, NEW.opened_by, NEW.opened_at, NEW.disputed_state)
      OR (OLD.provider_statement IS NOT NULL
        AND (OLD.provider_statement, OLD.stated_by) IS DISTINCT FROM (NEW.provider_statement, NEW.stated_by)) THEN
    RAISE EXCEPTION 'what was said and decided is not rewritten'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'dispute_immutable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_guard BEFORE UPDATE OR DELETE ON dispute FOR EACH ROW EXECUTE FUNCTION guard_dispute();

-- A grant that was decided binds its provider; one comes of a decision.
ALTER TABLE share_grant ADD COLUMN decided_in uuid UNIQUE REFERENCES dispute;
