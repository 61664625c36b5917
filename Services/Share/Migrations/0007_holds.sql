-- Holds (管控措施): while one is in force nothing is granted or delivered under what it covers, Art. 28 ¶2, 32.
CREATE TABLE hold (
  id uuid PRIMARY KEY,
  target_kind text NOT NULL CHECK (target_kind IN ('grant', 'entry', 'system', 'platform')),
  -- Grant id, entry code or holder id; empty for the platform.
  target text NOT NULL CHECK ((target_kind = 'platform') = (target = '')),
  ground text NOT NULL CHECK (ground IN ('incident', 'misuse', 'security-review')),
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  organisation text NOT NULL,
  placed_by text NOT NULL,
  placed_at timestamptz NOT NULL,
  released_by text,
  released_at timestamptz CHECK (released_at >= placed_at),
  release_reason text CHECK (btrim(release_reason) <> ''),
  CONSTRAINT hold_release CHECK (
    (released_by IS NULL) = (released_at IS NULL) AND (released_by IS NULL) = (release_reason IS NULL)),
  -- Art. 28 ¶2: a second person lets deliveries go on.
  CONSTRAINT hold_not_released_by_placer CHECK (released_by <> placed_by)
);
CREATE INDEX hold_in_force ON hold (target_kind, target) WHERE released_at IS NULL;
CREATE INDEX hold_by_age ON hold (placed_at, id);
