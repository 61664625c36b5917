-- The suite's database. Nobody enters unless granted. May be repeated.
SELECT 'CREATE DATABASE twinriver' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'twinriver') \gexec
REVOKE ALL ON DATABASE postgres, twinriver FROM PUBLIC;
