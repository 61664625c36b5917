-- Every column of the national filing template, what Art. 7, 12 ¶2, 13 and 16 ¶3 ask of an item, and where a value was
-- derived. Defaults let a build that does not know them go on writing.

ALTER TABLE entry_version
  ADD COLUMN english_name         text NOT NULL DEFAULT '',
  ADD COLUMN internal_department  text NOT NULL DEFAULT '',
  ADD COLUMN source_system        text NOT NULL DEFAULT '',
  ADD COLUMN format_note          text NOT NULL DEFAULT '',
  ADD COLUMN volumes              jsonb CHECK (jsonb_typeof(volumes) = 'object'),
  ADD COLUMN grade                text NOT NULL DEFAULT '',
  ADD COLUMN guide_version        text NOT NULL DEFAULT '',
  ADD COLUMN derived              jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(derived) = 'array');

ALTER TABLE entry_item
  ADD COLUMN english_name         text NOT NULL DEFAULT '',
  ADD COLUMN share_to             text[] NOT NULL DEFAULT '{}',
  ADD COLUMN share_part           text NOT NULL DEFAULT '',
  ADD COLUMN work_secret          boolean NOT NULL DEFAULT false,
  ADD COLUMN state_secret         boolean NOT NULL DEFAULT false,
  ADD COLUMN collection_scope     text NOT NULL DEFAULT '',
  ADD COLUMN collection_purpose   text NOT NULL DEFAULT '',
  ADD COLUMN digitised_by         text NOT NULL DEFAULT '' CHECK (digitised_by ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$'),
  ADD COLUMN related_category     text NOT NULL DEFAULT '',
  ADD COLUMN data_element         text NOT NULL DEFAULT '',
  ADD COLUMN source_code          text NOT NULL DEFAULT '';
