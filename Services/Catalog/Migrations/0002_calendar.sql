-- The State Council's working calendar, year by year; every load is kept (CC-06).

CREATE TABLE calendar_notice (
  year       integer NOT NULL CHECK (year BETWEEN 2018 AND 2099),
  version    integer NOT NULL CHECK (version >= 1),
  source     text NOT NULL CHECK (btrim(source) <> ''),
  loaded_at  timestamptz NOT NULL,
  loaded_by  text NOT NULL,
  PRIMARY KEY (year, version)
);

CREATE TABLE calendar_notice_day (
  year     integer NOT NULL,
  version  integer NOT NULL,
  day      text NOT NULL CHECK (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  kind     text NOT NULL CHECK (kind IN ('holiday', 'makeup-workday')),
  name     text NOT NULL,
  PRIMARY KEY (year, version, day),
  FOREIGN KEY (year, version) REFERENCES calendar_notice,
  CONSTRAINT calendar_notice_day_of_its_year CHECK (left(day, 4)::integer = year)
);
