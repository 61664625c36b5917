-- A service's schema, which only its own role may touch. Variable: role, also the schema's name. May be repeated.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE twinriver TO :"role";
CREATE SCHEMA IF NOT EXISTS :"role" AUTHORIZATION :"role";
REVOKE ALL ON SCHEMA :"role" FROM PUBLIC;

ALTER ROLE :"role" SET search_path = :"role";
ALTER ROLE :"role" SET timezone = 'UTC';
-- Command groups lock their aggregates in order, so a deadlock is rare and waiting long to notice one is no use.
GRANT SET ON PARAMETER deadlock_timeout TO :"role";
ALTER ROLE :"role" SET deadlock_timeout = '50ms';
ALTER ROLE :"role" SET lock_timeout = '5s';
ALTER ROLE :"role" SET idle_in_transaction_session_timeout = '30s';

-- The event log opens a new epoch when system identifier or timeline are not those it knows.
GRANT EXECUTE ON FUNCTION pg_control_system(), pg_control_checkpoint(), pg_control_recovery() TO :"role";
