-- A service's log: its events in commit order, and where it stands.

CREATE TABLE log_epoch (
  epoch             bigint      PRIMARY KEY CHECK (epoch > 0),
  reason            text        NOT NULL CHECK (reason IN ('created', 'restored', 'failed-over')),
  started_at        timestamptz NOT NULL,
  -- The last position of the epoch before: what came later in that epoch may not exist any more.
  start_position    bigint      NOT NULL CHECK (start_position >= 0),
  -- The PostgreSQL cluster and its timeline when the epoch began.
  system_identifier bigint      NOT NULL,
  timeline          bigint      NOT NULL
);

-- One row, locked by each committing transaction last: whoever holds it takes the next positions.
CREATE TABLE log_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch    bigint  NOT NULL,
  position bigint  NOT NULL CHECK (position >= 0),
  chain    bytea   NOT NULL CHECK (octet_length(chain) = 32)
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
        autovacuum_vacuum_cost_delay = 0);

INSERT INTO log_head (epoch, position, chain) VALUES (0, 0, decode(repeat('00', 32), 'hex'));

CREATE TABLE log (
  position      bigint  PRIMARY KEY CHECK (position > 0),
  topic         text    NOT NULL,
  -- Who may read it, as the body says: everyone, or these organisations, or with neither the suite alone.
  everyone      boolean NOT NULL,
  organisations text[]  NOT NULL,
  -- twinriver.eventlog.v1.EventBody, byte for byte.
  body          bytea   NOT NULL CHECK (octet_length(body) <= 32768),
  -- SHA-256 of the chain before and the body.
  chain         bytea   NOT NULL CHECK (octet_length(chain) = 32)
);

CREATE FUNCTION refuse_to_rewrite_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'insufficient_privilege', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_log();

CREATE TRIGGER log_epoch_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_epoch
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_log();

-- Opens a new epoch: when wanted_reason is NULL only if this is not the cluster and timeline of the newest epoch.
-- Epochs after the first are numbered by the clock, in seconds since 1970: a backup that is restored twice knows nothing
-- of the epoch that the first time opened, and must not give its number out again.
-- A function, so that the head row stays locked from the comparison to the insertion.
CREATE FUNCTION open_epoch(wanted_reason text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head   log_head;
  newest log_epoch;
  here   bigint := (SELECT system_identifier FROM pg_control_system());
  line   bigint := ('x' || lpad(left(pg_walfile_name(pg_current_wal_lsn()), 8), 16, '0'))::bit(64)::bigint;
  why    text;
  number bigint;
BEGIN
  SELECT * INTO head FROM log_head FOR UPDATE;
  SELECT * INTO newest FROM log_epoch ORDER BY epoch DESC LIMIT 1;
  why := CASE
    WHEN newest.epoch IS NULL THEN 'created'
    WHEN wanted_reason IS NOT NULL THEN wanted_reason
    WHEN newest.system_identifier <> here THEN 'restored'
    WHEN newest.timeline <> line THEN 'failed-over'
  END;
  IF why IS NULL THEN RETURN; END IF;
  number := greatest(head.epoch + 1, CASE WHEN why <> 'created' THEN extract(epoch FROM clock_timestamp())::bigint END);
  INSERT INTO log_epoch (epoch, reason, started_at, start_position, system_identifier, timeline)
    VALUES (number, why, clock_timestamp(), head.position, here, line);
  UPDATE log_head SET epoch = number;
END $$;
