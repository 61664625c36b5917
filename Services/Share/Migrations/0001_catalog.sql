-- What share-service knows of the catalog: published versions, as their events told them. Rebuilt from catalog's log.
CREATE TABLE published_entry (
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  provider text NOT NULL,
  -- catalog.v1.EntryPublished, byte for byte.
  event bytea NOT NULL,
  PRIMARY KEY (code, version)
);
