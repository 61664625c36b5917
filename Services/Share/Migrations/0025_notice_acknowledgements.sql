-- Corrections that a holder took over, from correction's log: what was not goes to the holder's successor (CC-29).
CREATE TABLE notice_acknowledgement (
  case_id text NOT NULL,
  organisation text NOT NULL,
  PRIMARY KEY (case_id, organisation)
);
CREATE INDEX holder_notice_by_holder ON holder_notice (holder_organisation);
