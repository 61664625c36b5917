-- Entries that the catalog has suspended: the public has neither them nor their datasets until they are resumed. What was
-- taken in before knows nothing of that, so the projection is made again from the first event.
ALTER TABLE open_entry ADD COLUMN suspended_from timestamptz;

CREATE VIEW public_entry AS
  SELECT * FROM open_entry WHERE suspended_from IS NULL OR suspended_from > now();

CREATE OR REPLACE VIEW public_version AS
  SELECT v.*, d.entry, d.provider
    FROM dataset_version v JOIN dataset d USING (slug)
   WHERE v.state IN ('published', 'superseded') AND d.retired_at IS NULL
     AND EXISTS (SELECT FROM public_entry e WHERE e.code = d.entry)
     AND NOT EXISTS (
       SELECT FROM unnest(v.columns) AS c
        WHERE NOT EXISTS (
          SELECT FROM open_item i
           WHERE i.entry = d.entry AND i.column_name = c AND i.open_type = 'unconditional'));

DELETE FROM open_entry;
UPDATE consumer_cursor SET epoch = 0, position = 0, chain = '', is_rebuilding = true WHERE consumer = 'open-catalog';
