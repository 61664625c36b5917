-- What lies between two keys (范围查询): a mode of its own. As bulk it needs a store that was consented to, Art. 34(5).
ALTER TABLE request
  DROP CONSTRAINT request_mode_check,
  ADD CONSTRAINT request_mode_check CHECK (mode IN ('query', 'range', 'batch'));

ALTER TABLE delivery
  DROP CONSTRAINT delivery_mode_check,
  ADD CONSTRAINT delivery_mode_check CHECK (mode IN ('query', 'range', 'batch', 'snapshot')),
  DROP CONSTRAINT delivery_store,
  ADD CONSTRAINT delivery_store CHECK ((mode IN ('range', 'batch')) = (store IS NOT NULL));

ALTER TABLE exchange
  DROP CONSTRAINT exchange_mode_check,
  ADD CONSTRAINT exchange_mode_check CHECK (mode IN ('query', 'range', 'batch', 'snapshot'));
