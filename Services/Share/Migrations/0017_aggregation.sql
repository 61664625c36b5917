-- Aggregation rules (汇聚规则) and the requests they hold, Art. 34(2).

CREATE TABLE aggregation_rule (
  id uuid PRIMARY KEY,
  -- Who set it and decides what it holds, by unified social credit code.
  authority text NOT NULL,
  -- The elements: entry and column at the same place.
  entries text[] NOT NULL CHECK (cardinality(entries) >= 2),
  columns text[] NOT NULL CHECK (cardinality(columns) = cardinality(entries)),
  at_least integer NOT NULL CHECK (at_least BETWEEN 2 AND cardinality(entries)),
  at_least_records bigint CHECK (at_least_records > 0),
  determination text NOT NULL CHECK (btrim(determination) <> ''),
  issuer text NOT NULL CHECK (btrim(issuer) <> ''),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL,
  ended_by text,
  ended_at timestamptz CHECK (ended_at >= set_at),
  end_reason text CHECK (btrim(end_reason) <> ''),
  CONSTRAINT aggregation_rule_end CHECK (
    (ended_by IS NULL) = (ended_at IS NULL) AND (ended_by IS NULL) = (end_reason IS NULL))
);
CREATE INDEX aggregation_rule_in_force ON aggregation_rule USING gin (entries) WHERE ended_at IS NULL;
CREATE INDEX aggregation_rule_by_age ON aggregation_rule (set_at, id);

CREATE TABLE aggregation_hold (
  request uuid NOT NULL REFERENCES request,
  rule uuid NOT NULL REFERENCES aggregation_rule,
  -- What the user would have of the rule's elements.
  entries text[] NOT NULL,
  columns text[] NOT NULL CHECK (cardinality(columns) = cardinality(entries)),
  held_at timestamptz NOT NULL,
  reviewed_by text,
  reviewed_at timestamptz CHECK (reviewed_at >= held_at),
  conclusion text CHECK (conclusion IN ('release', 'refuse')),
  opinion text CHECK (btrim(opinion) <> ''),
  decided_by text,
  decided_at timestamptz CHECK (decided_at >= reviewed_at),
  outcome text CHECK (outcome IN ('release', 'refuse')),
  reasons text CHECK (btrim(reasons) <> ''),
  PRIMARY KEY (request, rule),
  CONSTRAINT aggregation_hold_review CHECK (num_nulls(reviewed_by, reviewed_at, conclusion, opinion) IN (0, 4)),
  CONSTRAINT aggregation_hold_decision CHECK (num_nulls(decided_by, decided_at, outcome, reasons) IN (0, 4)),
  -- Art. 34(2), CC-21: two persons, and nothing goes its way that the reviewer would not let go.
  CONSTRAINT aggregation_hold_two_persons CHECK (decided_by IS NULL OR decided_by <> reviewed_by),
  CONSTRAINT aggregation_hold_reviewed_first CHECK (decided_by IS NULL OR reviewed_by IS NOT NULL),
  CONSTRAINT aggregation_hold_release CHECK (outcome <> 'release' OR conclusion = 'release')
);
-- One rule after the other.
CREATE UNIQUE INDEX aggregation_hold_undecided ON aggregation_hold (request) WHERE decided_at IS NULL;
CREATE INDEX grant_by_user_and_entry ON share_grant (user_code, entry) WHERE revoked_at IS NULL;
