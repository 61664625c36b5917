-- Bodies that ended and who has their cases now (CC-29), as the catalog's log tells it. Never a chain: a successor that ends
-- gives way to its own.
CREATE TABLE body_succession (
  code text PRIMARY KEY,
  successor text NOT NULL,
  CHECK (code <> successor)
);
CREATE INDEX body_succession_by_successor ON body_succession (successor);
