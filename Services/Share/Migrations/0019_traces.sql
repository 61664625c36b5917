-- Look-ups of whose delivery a leaked sample came from (水印溯源) beside those of who used a record.
ALTER TABLE use_lookup ADD COLUMN kind text NOT NULL DEFAULT 'uses' CHECK (kind IN ('uses', 'trace'));
