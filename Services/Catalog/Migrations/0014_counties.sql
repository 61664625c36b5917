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
  retired            boolean NOT NULL,
  -- The first platform node's receipt counts; it was not here.
  first_received_at  timestamptz NOT NULL,
  forwarded_at       timestamptz NOT NULL,
  received_at        timestamptz NOT NULL,
  -- taken_in; known before, from another log; differs from what is here, which stays; ended with the entry's retirement.
  outcome            text NOT NULL CHECK (outcome IN ('taken_in', 'known', 'differs', 'ended')),
  PRIMARY KEY (region_code, log_id, sequence),
  FOREIGN KEY (region_code, log_id, previous) REFERENCES county_report (region_code, log_id, sequence)
);
CREATE INDEX county_report_latest ON county_report (region_code, received_at DESC, sequence DESC);

-- At the county: what is to go up, in the order in which it was decided.
CREATE TABLE county_outbox (
  sequence           bigint PRIMARY KEY CHECK (sequence >= 1),
  previous           bigint GENERATED ALWAYS AS (nullif(sequence - 1, 0)) STORED REFERENCES county_outbox (sequence),
  code               text NOT NULL,
  version            integer NOT NULL,
  retired            boolean NOT NULL,
  first_received_at  timestamptz NOT NULL,
  forwarded_at       timestamptz NOT NULL,
  UNIQUE (code, version, retired),
  FOREIGN KEY (code, version) REFERENCES entry_version
);

-- How far the city has acknowledged each log of this county.
CREATE TABLE county_uplink (
  log_id           text PRIMARY KEY,
  sequence         bigint NOT NULL CHECK (sequence >= 0),
  acknowledged_at  timestamptz NOT NULL
);

CREATE TRIGGER county_report_immutable BEFORE UPDATE OR DELETE ON county_report
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER county_outbox_immutable BEFORE UPDATE OR DELETE ON county_outbox
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

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
