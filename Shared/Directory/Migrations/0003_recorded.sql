-- When the catalog recorded a role: a service whose clock is behind that when it starts takes it for the time it is.
-- NULL in rows of an older service, until the projection is made again.
ALTER TABLE directory_role ADD COLUMN recorded_at timestamptz;
