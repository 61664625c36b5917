-- The provider's database in the main job (民政部门): its owner fills it, the suite's mount reads it. May be repeated.
SELECT 'CREATE DATABASE civil_affairs OWNER civil_affairs'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'civil_affairs') \gexec
REVOKE ALL ON DATABASE civil_affairs FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE civil_affairs TO civil_affairs;
GRANT CONNECT ON DATABASE civil_affairs TO civil_affairs_reader;
ALTER ROLE civil_affairs_reader SET default_transaction_read_only = on;

\connect civil_affairs
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO civil_affairs;
GRANT USAGE ON SCHEMA public TO civil_affairs_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE civil_affairs IN SCHEMA public GRANT SELECT ON TABLES TO civil_affairs_reader;
