-- The service's duties with a due date, and the working-day calendars it has been told of.

CREATE TABLE calendar_year (
  year    integer PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  -- As raised by catalog-service with each load.
  version integer NOT NULL CHECK (version > 0),
  source  text    NOT NULL
);

CREATE TABLE calendar_day (
  day  date PRIMARY KEY,
  year integer NOT NULL REFERENCES calendar_year ON DELETE CASCADE CHECK (year = extract(year FROM day)),
  kind text    NOT NULL CHECK (kind IN ('holiday', 'makeup-workday')),
  name text    NOT NULL
);

CREATE TABLE obligation (
  id                    text        PRIMARY KEY,
  kind                  text        NOT NULL,
  -- What the duty is about: a request, a case, an entry version.
  subject               text        NOT NULL,
  -- Whose duty, by unified social credit code.
  responsible           text        NOT NULL,
  -- Who is told what becomes of it.
  audience              text[]      NOT NULL,
  rule_pack             text        NOT NULL,
  received_at           timestamptz NOT NULL,
  -- NULL where the law or an order states the day itself.
  working_days          integer     CHECK (working_days >= 0),
  extension_days        bigint[]    NOT NULL DEFAULT '{}' CHECK (working_days IS NOT NULL OR extension_days = '{}'),
  original_due_on       date,
  original_pending_year integer,
  due_on                date,
  pending_year          integer,
  -- The first instant that is too late: 24:00 of the due day, Beijing time.
  due_at                timestamptz GENERATED ALWAYS AS
                          ((due_on + 1)::timestamp AT TIME ZONE INTERVAL '08:00') STORED,
  calendar_version      text        NOT NULL,
  overdue_told_at       timestamptz,
  closed_at             timestamptz,
  lapsed                boolean     NOT NULL DEFAULT false,
  revision              integer     NOT NULL DEFAULT 0,

  -- A due day is known, or a calendar is waited for; never both, never neither.
  CHECK ((original_due_on IS NULL) <> (original_pending_year IS NULL)),
  CHECK ((due_on IS NULL) <> (pending_year IS NULL)),
  CHECK (original_due_on IS NOT NULL OR due_on IS NULL),
  CHECK (due_on >= original_due_on),
  CHECK (working_days IS NOT NULL OR due_on IS NOT NULL),
  CHECK (overdue_told_at >= ((due_on + 1)::timestamp AT TIME ZONE INTERVAL '08:00')),
  CHECK (closed_at IS NOT NULL OR NOT lapsed)
);

-- One running clock of a kind per case.
CREATE UNIQUE INDEX obligation_running ON obligation (kind, subject) WHERE closed_at IS NULL;
CREATE INDEX obligation_to_tell ON obligation (due_at) WHERE closed_at IS NULL AND overdue_told_at IS NULL;
CREATE INDEX obligation_to_recompute ON obligation (calendar_version) WHERE closed_at IS NULL;
CREATE INDEX obligation_of ON obligation (responsible, due_at, id);
CREATE INDEX obligation_about ON obligation (subject);
