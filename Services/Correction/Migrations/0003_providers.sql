-- Projection of the catalog's log: entries that went to another body, and whose they are now (CC-29).
CREATE TABLE entry_provider (
  entry text PRIMARY KEY,
  provider text NOT NULL
);

-- A body that is given an entry it has reported on checks that report itself: the holders must hear all the same.
ALTER TABLE correction_case DROP CONSTRAINT case_not_own_data;
