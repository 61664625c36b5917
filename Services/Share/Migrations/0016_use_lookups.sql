-- Who asked who had used a record, and why (使用查询); which record it was stands nowhere.
CREATE TABLE use_lookup (
  id uuid PRIMARY KEY,
  entry text NOT NULL,
  organisation text NOT NULL,
  holder text NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  use_count integer NOT NULL CHECK (use_count >= 0),
  -- The day in China, by which look-ups are counted.
  day text NOT NULL,
  looked_at timestamptz NOT NULL
);
CREATE INDEX use_lookup_by_day ON use_lookup (organisation, day);
