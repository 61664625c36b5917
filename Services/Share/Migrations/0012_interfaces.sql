-- Interfaces of providers' own programs (接口挂接), mounts that work but not as they should, and entries without a mount.
ALTER TABLE mount
  DROP CONSTRAINT mount_kind_check,
  DROP CONSTRAINT mount_state_check,
  DROP CONSTRAINT mount_kind,
  ADD COLUMN impairments text[] NOT NULL DEFAULT '{}',
  -- When the data last changed; NULL while that is not known.
  ADD COLUMN data_changed_at timestamptz,
  -- Database mounts: the column of the data whose newest value says that.
  ADD COLUMN freshness_column text,
  ADD CONSTRAINT mount_kind CHECK (
    CASE kind
      WHEN 'database' THEN source IS NOT NULL AND relation IS NOT NULL AND mapped_columns IS NOT NULL
        AND mapped_sources IS NOT NULL AND staging IS NULL AND file_version IS NULL
      WHEN 'interface' THEN source IS NULL AND relation IS NULL AND mapped_columns IS NOT NULL
        AND mapped_sources IS NOT NULL AND staging IS NULL AND file_version IS NULL AND freshness_column IS NULL
      WHEN 'file' THEN source IS NULL AND relation IS NULL AND mapped_columns IS NULL AND mapped_sources IS NULL
        AND staging IS NOT NULL AND file_version IS NOT NULL AND freshness_column IS NULL
      ELSE false
    END),
  ADD CONSTRAINT mount_state CHECK (
    CASE state
      WHEN 'mounted' THEN cardinality(impairments) = 0
      WHEN 'degraded' THEN cardinality(impairments) > 0
      ELSE state IN ('down', 'mismatch')
    END);

UPDATE mount SET data_changed_at = upload.committed_at FROM upload
 WHERE upload.entry = mount.entry AND upload.file_version = mount.file_version;

-- Whether each replica's interfaces are dialled in, as it said last.
CREATE TABLE interface_contact (
  entry text NOT NULL,
  replica uuid NOT NULL,
  is_attended boolean NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (entry, replica)
);

-- Published entries without a mount (未挂接). Where nothing of an entry is shared, none is expected.
CREATE TABLE unmounted_entry (
  entry text PRIMARY KEY,
  -- The newest version that was looked at.
  entry_version integer NOT NULL,
  is_expected boolean NOT NULL,
  found_at timestamptz NOT NULL
);
