-- Whether an entry may be used, as the catalog's events tell it, and whose it is now. What was taken in before knows
-- nothing of that, so the projection is made again from the first event.
ALTER TABLE published_entry
  ADD COLUMN suspended_from timestamptz,
  ADD COLUMN is_retired boolean NOT NULL DEFAULT false,
  ADD COLUMN replaced_by text NOT NULL DEFAULT '',
  ADD CONSTRAINT entry_replaced_when_retired CHECK (is_retired OR replaced_by = '');

DELETE FROM published_entry;
UPDATE consumer_cursor SET epoch = 0, position = 0, chain = '', is_rebuilding = true
 WHERE consumer = 'published-entries';
