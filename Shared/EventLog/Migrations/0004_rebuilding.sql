-- Whether what the consumer makes is incomplete for now: it began again because the log was restored to an earlier state,
-- and has not come to the log's end yet.
ALTER TABLE consumer_cursor ADD COLUMN is_rebuilding boolean NOT NULL DEFAULT false;
