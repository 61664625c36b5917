-- Projection of the catalog's log: published entries with at least one item the public may have, and no other.
-- Items that are not opened (不予开放) never come into this schema.
CREATE TABLE open_entry (
  code text PRIMARY KEY,
  version integer NOT NULL,
  name text NOT NULL,
  provider text NOT NULL,
  provider_name text NOT NULL,
  abstract text NOT NULL,
  update_cycle integer NOT NULL,
  attribution text NOT NULL,
  published_at timestamptz NOT NULL,
  -- Name, provider, abstract and items, folded; what a search looks into.
  search_text text NOT NULL
);

CREATE TABLE open_item (
  entry text NOT NULL REFERENCES open_entry ON DELETE CASCADE,
  ordinal integer NOT NULL,
  name text NOT NULL,
  column_name text NOT NULL,
  data_type text NOT NULL,
  open_type text NOT NULL CHECK (open_type IN ('unconditional', 'conditional')),
  open_condition text NOT NULL,
  PRIMARY KEY (entry, ordinal),
  UNIQUE (entry, column_name)
);
