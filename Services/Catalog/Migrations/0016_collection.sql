-- What is collected from the public, found without looking at every item (Art. 12 ¶2).
CREATE INDEX entry_item_collected ON entry_item (code, version, ordinal) WHERE collected_from_public;
