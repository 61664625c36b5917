-- Reminders of running duties, each told once.

ALTER TABLE obligation
  -- The next day on which the responsible organisation is reminded; NULL when none is left.
  ADD COLUMN remind_on   date,
  -- The due day it was counted from; a duty where it is another one is counted anew by the next sweep.
  ADD COLUMN remind_for  date,
  -- The reminder told last.
  ADD COLUMN reminded_on date,
  ADD COLUMN remind_at   timestamptz GENERATED ALWAYS AS
                           (remind_on::timestamp AT TIME ZONE INTERVAL '08:00') STORED,
  ADD CONSTRAINT obligation_reminders_ascend CHECK (remind_on > reminded_on);

CREATE INDEX obligation_to_remind ON obligation (remind_at) WHERE closed_at IS NULL AND remind_at IS NOT NULL;
CREATE INDEX obligation_to_plan ON obligation (id) WHERE closed_at IS NULL AND remind_for IS DISTINCT FROM due_on;
