-- The Merkle log. What is in tree, leaf, tile and checkpoint never changes: see the triggers at the end.

-- A Merkle tree. There is another one only after a recovery (审计日志恢复).
CREATE TABLE tree (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  origin text NOT NULL CHECK (origin <> ''),
  opened_at timestamptz NOT NULL
);

-- How large each tree is. One of them is the current one.
CREATE TABLE tree_head (
  tree bigint PRIMARY KEY REFERENCES tree,
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  is_current boolean NOT NULL
) WITH (fillfactor = 20);
CREATE UNIQUE INDEX tree_head_current ON tree_head (is_current) WHERE is_current;

-- One event of one service. entry is hashed; the columns before it repeat what a reader may filter by.
CREATE TABLE leaf (
  tree bigint NOT NULL REFERENCES tree,
  index bigint NOT NULL CHECK (index >= 0),
  source text NOT NULL,
  epoch bigint NOT NULL CHECK (epoch >= 0),
  position bigint NOT NULL CHECK (position >= 0),
  topic text NOT NULL,
  subject text NOT NULL,
  organisation text NOT NULL,
  entry bytea NOT NULL CHECK (octet_length(entry) < 65536),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  -- The source's chain hash after the event; unknown for leaves that were rebuilt from bundles.
  chain bytea CHECK (octet_length(chain) = 32),
  PRIMARY KEY (tree, index),
  UNIQUE (tree, source, position, epoch)
);

-- Complete tiles (C2SP tlog-tiles); root is the tile's hash on the level above.
CREATE TABLE tile (
  tree bigint NOT NULL REFERENCES tree,
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 63),
  index bigint NOT NULL CHECK (index >= 0),
  hashes bytea NOT NULL CHECK (octet_length(hashes) = 8192),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  PRIMARY KEY (tree, level, index)
);

-- Signed checkpoints that were published, each only after it was on disk outside this database.
CREATE TABLE checkpoint (
  tree bigint NOT NULL REFERENCES tree,
  size bigint NOT NULL CHECK (size >= 0),
  note text NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (tree, size)
);

-- How far each service's log is taken in; moves in the transaction that stores the leaves.
CREATE TABLE source_cursor (
  tree bigint NOT NULL REFERENCES tree,
  source text NOT NULL,
  epoch bigint NOT NULL CHECK (epoch >= 0),
  position bigint NOT NULL CHECK (position >= 0),
  chain bytea NOT NULL CHECK (octet_length(chain) = 32),
  head_position bigint NOT NULL DEFAULT 0,
  seen_at timestamptz,
  -- Set while the source serves other events in the same epoch than it did: its log was rewritten.
  is_rewritten boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tree, source)
) WITH (fillfactor = 50);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER tree_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tree
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER leaf_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tile_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tile
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoint_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A tree only grows, and is never forgotten.
CREATE FUNCTION refuse_shrinking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.tree <> OLD.tree OR NEW.size < OLD.size THEN
    RAISE EXCEPTION 'a Merkle tree only grows' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER tree_head_only_grows BEFORE UPDATE OR DELETE ON tree_head
  FOR EACH ROW EXECUTE FUNCTION refuse_shrinking();
CREATE TRIGGER tree_head_is_kept BEFORE TRUNCATE ON tree_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The triggers hold for the owner as well; taking the privileges away makes a mistake fail earlier. UPDATE on tree
-- stays: foreign keys lock the row they refer to, which asks for it.
REVOKE UPDATE, DELETE, TRUNCATE ON leaf, tile, checkpoint FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON tree, tree_head FROM CURRENT_USER;
