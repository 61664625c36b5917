-- Watermarks (水印), Art. 34(3): the order of a batch's records tells whose delivery it is.
-- What the provider wants of its data, wherever they are mounted.
ALTER TABLE mount ADD COLUMN watermarked boolean NOT NULL DEFAULT false;

-- Generation of the entry's key by which the records were ordered; NULL without a watermark.
ALTER TABLE delivery
  ADD COLUMN watermark_generation integer CHECK (watermark_generation > 0),
  ADD CONSTRAINT delivery_watermark CHECK (watermark_generation IS NULL OR mode = 'batch');
CREATE INDEX delivery_watermarked ON delivery (entry, delivered_at) WHERE watermark_generation IS NOT NULL;
