-- What kind of body it is, by which it may ask for data or not (Art. 2 ¶3–4, 43 ¶1). What was taken in before knows nothing
-- of that, so the projection is made again from the first event.
ALTER TABLE registered_body
  -- NULL for kinds this program does not know.
  ADD COLUMN kind text;

DELETE FROM registered_body;
UPDATE consumer_cursor SET epoch = 0, position = 0, chain = '', is_rebuilding = true
 WHERE consumer = 'registered-bodies';
