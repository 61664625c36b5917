-- Files in JSON lines, and database mounts on a query that the operator configured.
ALTER TABLE upload ADD COLUMN format text NOT NULL DEFAULT 'csv' CHECK (format IN ('csv', 'json-lines'));

ALTER TABLE mount
  DROP CONSTRAINT mount_kind,
  -- The name of a template of the source, in place of a relation.
  ADD COLUMN query_template text,
  ADD CONSTRAINT mount_kind CHECK (
    CASE kind
      WHEN 'database' THEN source IS NOT NULL AND (relation IS NULL) <> (query_template IS NULL)
        AND mapped_columns IS NOT NULL AND mapped_sources IS NOT NULL AND staging IS NULL AND file_version IS NULL
      WHEN 'interface' THEN source IS NULL AND relation IS NULL AND query_template IS NULL
        AND mapped_columns IS NOT NULL AND mapped_sources IS NOT NULL AND staging IS NULL AND file_version IS NULL
        AND freshness_column IS NULL
      WHEN 'file' THEN source IS NULL AND relation IS NULL AND query_template IS NULL AND mapped_columns IS NULL
        AND mapped_sources IS NULL AND staging IS NOT NULL AND file_version IS NOT NULL AND freshness_column IS NULL
      ELSE false
    END);
