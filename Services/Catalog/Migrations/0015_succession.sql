-- What goes along when bodies change (CC-29).

-- Where entries came from goes with them.
ALTER TABLE import_origin DROP CONSTRAINT import_origin_code_provider_fkey,
  ADD FOREIGN KEY (code, provider) REFERENCES entry (code, provider) ON UPDATE CASCADE;

-- What the authority holds back its department does not release (Art. 28 ¶2).
ALTER TABLE entry_suspension ADD COLUMN by_authority boolean NOT NULL DEFAULT false;

-- The level's catalog is for everybody who takes part; classified entries (涉密) are known to few (Art. 14 ¶2).
CREATE OR REPLACE VIEW level_entry AS
  SELECT organisation.region_code AS area, entry.code, entry_version.version, entry_digest.digest
    FROM entry_version
    JOIN entry ON entry.code = entry_version.code
    JOIN organisation ON organisation.code = entry.provider
    LEFT JOIN entry_digest ON entry_digest.code = entry_version.code AND entry_digest.version = entry_version.version
   WHERE entry_version.state IN ('published', 'suspended') AND NOT entry_version.classified;
CREATE INDEX entry_version_classified ON entry_version (code) WHERE classified;
