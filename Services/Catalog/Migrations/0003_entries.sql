-- The catalog: entries, their versions and items (Art. 8 to 17, 22, 30).

-- The last number taken in each scope of the code scheme. Numbers are never given back.
CREATE TABLE code_sequence (
  scope        text PRIMARY KEY,
  last_number  integer NOT NULL CHECK (last_number >= 1)
);

CREATE TABLE entry (
  code        text PRIMARY KEY,
  provider    text NOT NULL REFERENCES organisation,
  created_at  timestamptz NOT NULL,
  UNIQUE (code, provider)
);

-- Names a provider's entries have or had (V04); folded, so that spelling does not matter.
CREATE TABLE entry_name (
  provider  text NOT NULL,
  name_key  text NOT NULL CHECK (name_key <> ''),
  code      text NOT NULL,
  PRIMARY KEY (provider, name_key),
  FOREIGN KEY (code, provider) REFERENCES entry (code, provider)
);

CREATE TABLE entry_version (
  code               text NOT NULL,
  version            integer NOT NULL CHECK (version >= 1),
  provider           text NOT NULL,
  state              text NOT NULL,

  -- Content: changes in draft only.
  name               text NOT NULL CHECK (btrim(name) <> ''),
  name_key           text NOT NULL,
  resource_class     text NOT NULL CHECK (resource_class IN ('basic', 'topic', 'department')),
  subject            text NOT NULL CHECK (subject ~ '^[0-9]{2}$'),
  division           text NOT NULL CHECK (division ~ '^[0-9]{3}$'),
  subdivision        text NOT NULL CHECK (subdivision ~ '^[0-9]*$'),
  abstract           text NOT NULL CHECK (btrim(abstract) <> ''),
  acquisition        text NOT NULL CHECK (acquisition IN ('made', 'collected_direct', 'collected_third_party',
                       'authorised', 'system_generated')),
  acquisition_basis  text NOT NULL,
  format_class       text NOT NULL,
  format_type        text NOT NULL,
  update_cycle       text NOT NULL CHECK (update_cycle IN ('real_time', 'every_day', 'every_week', 'every_month',
                       'every_quarter', 'half_year', 'every_year', 'irregular', 'other')),
  related_codes      text[] NOT NULL,
  classified         boolean NOT NULL,
  attribution        text NOT NULL,
  share_type         text NOT NULL CHECK (share_type IN ('unconditional', 'conditional', 'not_shared')),
  open_types         text[] NOT NULL,
  search_words       text NOT NULL,
  search_name        text NOT NULL,
  search_tokens      bigint[] NOT NULL,
  drafters           text[] NOT NULL CHECK (cardinality(drafters) >= 1),
  drafted_at         timestamptz NOT NULL,

  -- Life: who did what when.
  submitted_by       text,
  submitted_at       timestamptz,
  reviewed_by        text,
  reviewed_at        timestamptz,
  review_passed      boolean,
  review_conclusion  text,
  reported_by        text,
  reported_at        timestamptz,
  published_by       text,
  published_at       timestamptz,
  bases_verified     boolean,
  returned_by        text,
  returned_at        timestamptz,
  return_reason      text,
  superseded_by      integer,
  superseded_at      timestamptz,

  PRIMARY KEY (code, version),
  FOREIGN KEY (code, provider) REFERENCES entry (code, provider),
  FOREIGN KEY (code, superseded_by) REFERENCES entry_version (code, version),

  -- Facts stand together or not at all.
  CONSTRAINT entry_version_submission CHECK ((submitted_by IS NULL) = (submitted_at IS NULL)),
  CONSTRAINT entry_version_review CHECK (num_nulls(reviewed_by, reviewed_at, review_passed, review_conclusion) IN (0, 4)),
  CONSTRAINT entry_version_report CHECK ((reported_by IS NULL) = (reported_at IS NULL)),
  CONSTRAINT entry_version_publication CHECK (num_nulls(published_by, published_at, bases_verified) IN (0, 3)),
  CONSTRAINT entry_version_return CHECK (num_nulls(returned_by, returned_at, return_reason) IN (0, 3)),
  CONSTRAINT entry_version_supersession CHECK ((superseded_by IS NULL) = (superseded_at IS NULL)),

  -- Each state with exactly its facts (Art. 10, 30).
  CONSTRAINT entry_version_state CHECK (CASE state
    WHEN 'draft' THEN submitted_by IS NULL AND reported_by IS NULL AND published_by IS NULL AND returned_by IS NULL
      AND superseded_by IS NULL AND NOT coalesce(review_passed, false)
    WHEN 'department_review' THEN submitted_by IS NOT NULL AND reviewed_by IS NULL AND reported_by IS NULL
      AND published_by IS NULL AND returned_by IS NULL AND superseded_by IS NULL
    WHEN 'finalised' THEN submitted_by IS NOT NULL AND coalesce(review_passed, false) AND reported_by IS NULL
      AND published_by IS NULL AND returned_by IS NULL AND superseded_by IS NULL
    WHEN 'reported' THEN submitted_by IS NOT NULL AND coalesce(review_passed, false) AND reported_by IS NOT NULL
      AND published_by IS NULL AND returned_by IS NULL AND superseded_by IS NULL
    WHEN 'published' THEN submitted_by IS NOT NULL AND coalesce(review_passed, false) AND reported_by IS NOT NULL
      AND published_by IS NOT NULL AND returned_by IS NULL AND superseded_by IS NULL
    WHEN 'returned' THEN submitted_by IS NOT NULL AND coalesce(review_passed, false) AND reported_by IS NOT NULL
      AND published_by IS NULL AND returned_by IS NOT NULL AND superseded_by IS NULL
    WHEN 'superseded' THEN submitted_by IS NOT NULL AND coalesce(review_passed, false) AND reported_by IS NOT NULL
      AND published_by IS NOT NULL AND returned_by IS NULL AND superseded_by IS NOT NULL
    ELSE false END),

  -- Art. 30: whoever wrote or submitted a version does not review it, whoever reviewed it does not publish it.
  CONSTRAINT entry_version_four_eyes
    CHECK (NOT coalesce(review_passed, false) OR (reviewed_by <> submitted_by AND NOT reviewed_by = ANY (drafters))),
  CONSTRAINT entry_version_publisher_is_another CHECK (published_by IS NULL OR published_by <> reviewed_by),
  -- Art. 17(1): a restriction is in force only once its bases were verified.
  CONSTRAINT entry_version_bases_verified
    CHECK (published_by IS NULL OR share_type = 'unconditional' OR bases_verified),
  -- Art. 2 ¶2: collection through a third party has a basis.
  CONSTRAINT entry_version_acquisition CHECK (acquisition <> 'collected_third_party' OR btrim(acquisition_basis) <> '')
);

-- One version in force, and one on its way.
CREATE UNIQUE INDEX entry_version_one_in_force ON entry_version (code) WHERE state = 'published';
CREATE UNIQUE INDEX entry_version_one_open ON entry_version (code)
  WHERE state IN ('draft', 'department_review', 'finalised', 'reported');
-- Search looks at what is in force and at nothing else.
CREATE INDEX entry_version_search ON entry_version USING gin (search_tokens) WHERE state = 'published';
CREATE INDEX entry_version_in_force ON entry_version (published_at DESC, code) WHERE state = 'published';
CREATE INDEX entry_version_name_key ON entry_version (code, name_key);

CREATE TABLE entry_item (
  code                  text NOT NULL,
  version               integer NOT NULL,
  ordinal               integer NOT NULL CHECK (ordinal >= 0),
  name                  text NOT NULL CHECK (name <> ''),
  column_name           text NOT NULL CHECK (column_name ~ '^[a-z][a-z0-9_]{0,62}$'),
  data_type             text NOT NULL CHECK (data_type IN ('C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F')),
  length                bigint NOT NULL CHECK (length >= 0),
  is_key                boolean NOT NULL,
  share_type            text NOT NULL CHECK (share_type IN ('unconditional', 'conditional', 'not_shared')),
  share_condition       text NOT NULL,
  share_bases           jsonb NOT NULL CHECK (jsonb_typeof(share_bases) = 'array'),
  share_mode            text CHECK (share_mode IN ('interface', 'database', 'file', 'media')),
  basic                 boolean NOT NULL,
  open_type             text NOT NULL CHECK (open_type IN ('unconditional', 'conditional', 'not_opened')),
  open_condition        text NOT NULL,
  desensitisation_plan  text NOT NULL,
  personal_information  boolean NOT NULL,
  trade_secret          boolean NOT NULL,
  sensitive             boolean NOT NULL,
  collected_from_public boolean NOT NULL,
  collection_basis      text NOT NULL,
  PRIMARY KEY (code, version, ordinal),
  UNIQUE (code, version, column_name),
  FOREIGN KEY (code, version) REFERENCES entry_version,

  -- Art. 17(1): a restriction rests on a law, an administrative regulation or central policy, and on nothing else.
  CONSTRAINT entry_item_restriction_has_basis CHECK (share_type = 'unconditional' OR (jsonb_array_length(share_bases) >= 1
    AND NOT jsonb_path_exists(share_bases,
      '$[*] ? (@.kind != "law" && @.kind != "administrative_regulation" && @.kind != "central_policy")'))),
  CONSTRAINT entry_item_condition CHECK (share_type <> 'conditional' OR btrim(share_condition) <> ''),
  CONSTRAINT entry_item_mode CHECK (share_type = 'not_shared' OR share_mode IS NOT NULL),
  -- Art. 17(2): basic items are shared unconditionally and on line.
  CONSTRAINT entry_item_basic
    CHECK (NOT basic OR (share_type = 'unconditional' AND share_mode IN ('interface', 'database'))),
  -- Art. 22 ¶3: sensitive content is opened only when masked.
  CONSTRAINT entry_item_desensitised CHECK (open_type = 'not_opened'
    OR NOT (personal_information OR trade_secret OR sensitive) OR btrim(desensitisation_plan) <> ''),
  -- Art. 12 ¶2: what is collected from the public has a basis.
  CONSTRAINT entry_item_collection CHECK (NOT collected_from_public OR btrim(collection_basis) <> '')
);
