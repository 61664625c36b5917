-- How far each consumer has applied another log. Moved in the transaction of the effect.
CREATE TABLE consumer_cursor (
  consumer text   PRIMARY KEY,
  epoch    bigint NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  chain    bytea  NOT NULL,
  -- Whether what the consumer makes is incomplete: it began again because the log was restored to an earlier
  -- state, and has not come to the log's end yet.
  is_rebuilding boolean NOT NULL
);
