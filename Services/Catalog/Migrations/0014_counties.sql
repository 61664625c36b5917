-- County and city (市区两级目录): what came up from counties, what goes up from here, what came down (Art. 10, 15 ¶1).

-- At the city: everything counties forwarded. A restored county begins another log, and each log has its own numbers.
CREATE TABLE county_report (
  region_code        text NOT NULL CHECK (region_code ~ '^50[0-9]{4}$' AND region_code <> '500000'),
  log_id             text NOT NULL CHECK (log_id <> ''),
  sequence           bigint NOT NULL CHECK (sequence >= 1),
  -- 1, 2, 3 … without a gap: none is taken in before the one it follows.
  previous           bigint GENERATED ALWAYS AS (nullif(sequence - 1, 0)) STORED,
  code               text NOT NULL,
  version            integer NOT NULL CHECK (version >= 1),
  act                text NOT NULL CHECK (act IN ('published', 'suspended', 'resumed', 'retired', 'transferred')),
  -- The first platform node's receipt counts; it was not here.
  first_received_at  timestamptz NOT NULL,
  forwarded_at       timestamptz NOT NULL,
  received_at        timestamptz NOT NULL,
  -- Taken in; known before; nothing here to change; or put aside for good, with the city's reason.
  outcome            text NOT NULL CHECK (outcome IN ('taken_in', 'known', 'no_effect', 'refused')),
  reason             text,
  text_zh            text,
  text_en            text,
  CONSTRAINT county_report_refusal CHECK (num_nulls(reason, text_zh, text_en) = CASE outcome WHEN 'refused' THEN 0 ELSE 3 END),
  PRIMARY KEY (region_code, log_id, sequence),
  FOREIGN KEY (region_code, log_id, previous) REFERENCES county_report (region_code, log_id, sequence)
);
CREATE INDEX county_report_latest ON county_report (region_code, received_at DESC, sequence DESC);
CREATE INDEX county_report_entry ON county_report (code, version);

-- At the city: an entry changed hands between departments of one county, as a report says.
CREATE TABLE county_entry_move (
  code         text NOT NULL REFERENCES entry,
  region_code  text NOT NULL,
  log_id       text NOT NULL,
  sequence     bigint NOT NULL,
  giver        text NOT NULL REFERENCES organisation,
  taker        text NOT NULL REFERENCES organisation CHECK (taker <> giver),
  moved_at     timestamptz NOT NULL,
  PRIMARY KEY (region_code, log_id, sequence),
  -- The report is written last, when it is known what became of it.
  FOREIGN KEY (region_code, log_id, sequence) REFERENCES county_report DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX county_entry_move_of ON county_entry_move (code, moved_at);

-- At the county: what is to go up, in the order in which it was decided.
CREATE TABLE county_outbox (
  sequence           bigint PRIMARY KEY CHECK (sequence >= 1),
  previous           bigint GENERATED ALWAYS AS (nullif(sequence - 1, 0)) STORED REFERENCES county_outbox (sequence),
  code               text NOT NULL,
  version            integer NOT NULL,
  act                text NOT NULL CHECK (act IN ('published', 'suspended', 'resumed', 'retired', 'transferred')),
  -- Who answered for the entry then.
  provider           text NOT NULL REFERENCES organisation,
  first_received_at  timestamptz NOT NULL,
  forwarded_at       timestamptz NOT NULL,
  FOREIGN KEY (code, version) REFERENCES entry_version
);

-- How far the city has acknowledged each log of this county.
CREATE TABLE county_uplink (
  log_id           text PRIMARY KEY,
  sequence         bigint NOT NULL CHECK (sequence >= 0),
  acknowledged_at  timestamptz NOT NULL
);

-- At the county: what the city has put aside for good.
CREATE TABLE county_refusal (
  log_id      text NOT NULL,
  sequence    bigint NOT NULL,
  code        text NOT NULL,
  version     integer NOT NULL,
  act         text NOT NULL,
  reason      text NOT NULL CHECK (btrim(reason) <> ''),
  text_zh     text NOT NULL,
  text_en     text NOT NULL,
  refused_at  timestamptz NOT NULL,
  PRIMARY KEY (log_id, sequence),
  FOREIGN KEY (code, version) REFERENCES entry_version
);

CREATE TRIGGER county_report_immutable BEFORE UPDATE OR DELETE ON county_report
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER county_outbox_immutable BEFORE UPDATE OR DELETE ON county_outbox
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER county_entry_move_immutable BEFORE UPDATE OR DELETE ON county_entry_move
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER county_refusal_immutable BEFORE UPDATE OR DELETE ON county_refusal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An entry has one provider, who exists, and another only by a completed transfer (Art. 6 ¶1) or as its county reports.
CREATE OR REPLACE FUNCTION guard_entry_provider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM organisation WHERE code = NEW.provider AND ended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the provider has ceased to exist'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_provider_exists';
  END IF;
  IF TG_OP = 'UPDATE' AND NOT EXISTS (SELECT FROM entry_transfer JOIN transfer ON transfer.id = entry_transfer.transfer
      WHERE code = NEW.code AND (entry_transfer.giver, entry_transfer.taker) = (OLD.provider, NEW.provider)
        AND completed_at = moved_at AND moved_at >= ALL (SELECT moved_at FROM entry_transfer WHERE code = NEW.code))
    AND NOT EXISTS (SELECT FROM county_entry_move AS move
      JOIN organisation AS one ON one.code = giver JOIN organisation AS other ON other.code = taker
      WHERE move.code = NEW.code AND (giver, taker) = (OLD.provider, NEW.provider)
        AND (one.level, one.region_code) = ('county', move.region_code)
        AND (other.level, other.region_code) = ('county', move.region_code)
        AND moved_at >= ALL (SELECT moved_at FROM county_entry_move WHERE code = NEW.code)) THEN
    RAISE EXCEPTION 'an entry changes hands by a completed transfer only'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_moves_by_transfer';
  END IF;
  RETURN NEW;
END $$;

-- At the county: what the city has published, and what it sent back; made from the city's log.
CREATE TABLE city_entry (
  code            text PRIMARY KEY,
  version         integer NOT NULL,
  name            text NOT NULL,
  provider        text NOT NULL,
  provider_name   text NOT NULL,
  abstract        text NOT NULL,
  resource_class  integer NOT NULL,
  share_type      integer NOT NULL,
  update_cycle    integer NOT NULL,
  item_names      text[] NOT NULL,
  attribution     text NOT NULL,
  published_at    timestamptz NOT NULL,
  -- Out of use from then on; NULL while it is in use.
  suspended_from  timestamptz
);

CREATE TABLE city_return (
  code         text NOT NULL,
  version      integer NOT NULL,
  provider     text NOT NULL,
  returned_at  timestamptz NOT NULL,
  PRIMARY KEY (code, version)
);
