-- How far each consumer has applied another log. Moved in the transaction of the effect.
CREATE TABLE consumer_cursor (
  consumer text   PRIMARY KEY,
  epoch    bigint NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  chain    bytea  NOT NULL
);
