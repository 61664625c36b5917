-- Supplements (补正), extensions and holds for review of requests.

ALTER TABLE request
  -- What the provider finds missing, asked once; where its pack has it.
  ADD COLUMN supplement_notice   text CHECK (btrim(supplement_notice) <> ''),
  ADD COLUMN supplement_asked_by text,
  ADD COLUMN supplement_asked_at timestamptz,
  ADD COLUMN supplement          text CHECK (btrim(supplement) <> ''),
  ADD COLUMN supplemented_by     text,
  ADD COLUMN supplemented_at     timestamptz CHECK (supplemented_at >= supplement_asked_at),
  -- Why there is more time; told to the user.
  ADD COLUMN extension_reason    text CHECK (btrim(extension_reason) <> ''),
  DROP CONSTRAINT request_state_check,
  DROP CONSTRAINT request_closed,
  DROP CONSTRAINT request_review_is_of_conditional,
  ADD CONSTRAINT request_state_check CHECK (
    state IN ('held', 'under-review', 'needs-supplement', 'granted', 'partly-granted', 'refused', 'withdrawn')),
  ADD CONSTRAINT request_closed CHECK (
    (state IN ('held', 'under-review', 'needs-supplement')) = (closed_at IS NULL)),
  ADD CONSTRAINT request_review_is_of_conditional CHECK (
    state NOT IN ('under-review', 'needs-supplement') OR cardinality(conditional_columns) > 0),
  ADD CONSTRAINT request_supplement_notice CHECK (
    (supplement_notice IS NULL) = (supplement_asked_by IS NULL)
    AND (supplement_notice IS NULL) = (supplement_asked_at IS NULL)),
  ADD CONSTRAINT request_supplement CHECK (
    (supplement IS NULL) = (supplemented_by IS NULL) AND (supplement IS NULL) = (supplemented_at IS NULL)
    AND (supplement IS NULL OR supplement_notice IS NOT NULL)),
  ADD CONSTRAINT request_needs_supplement CHECK (
    state <> 'needs-supplement' OR (supplement_notice IS NOT NULL AND supplement IS NULL));
