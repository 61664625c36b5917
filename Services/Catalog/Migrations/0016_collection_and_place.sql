-- What is collected from the public, found without looking at every item (Art. 12 ¶2).
CREATE INDEX entry_item_collected ON entry_item (code, version, ordinal) WHERE collected_from_public;

-- Where this catalog was founded: its part of the platform, its level, its area (Art. 14, 15). It stays there.
CREATE TABLE node_place (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  network  text NOT NULL CHECK (network IN ('intranet', 'extranet')),
  level    text NOT NULL CHECK (level IN ('city', 'county')),
  region   text NOT NULL
);
CREATE TRIGGER node_place_immutable BEFORE UPDATE OR DELETE ON node_place
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
