-- What goes along when bodies change (CC-29).

-- Where entries came from goes with them.
ALTER TABLE import_origin DROP CONSTRAINT import_origin_code_provider_fkey,
  ADD FOREIGN KEY (code, provider) REFERENCES entry (code, provider) ON UPDATE CASCADE;

-- What the authority holds back its department does not release (Art. 28 ¶2).
ALTER TABLE entry_suspension ADD COLUMN by_authority boolean NOT NULL DEFAULT false;
