-- The rule packs that the authority has brought into force on this platform, as catalog-service announces them.

CREATE TABLE adopted_pack (
  pack         text PRIMARY KEY,
  -- The first day of receipt it applies to here.
  adopted_from date NOT NULL
);
