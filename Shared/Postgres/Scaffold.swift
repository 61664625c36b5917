// Postgres: filled in below.
