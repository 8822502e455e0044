--liquibase formatted sql

-- A standing pool is the stock of one product for ordinary orders, kept and guarded like that of a sale. The unique
-- column gives a product one pool at most; a flash sale has none there. A pool opens with nothing, and what it has
-- is in its stock row.
--changeset flashsale:sales_kind
ALTER TABLE sales
  ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'FLASH',
  ADD COLUMN standing_product_id BIGINT,
  DROP CONSTRAINT sales_stock_positive,
  ADD CONSTRAINT sales_stock_to_begin_with CHECK (stock > 0 OR (kind = 'STANDING' AND stock = 0)),
  ADD CONSTRAINT sales_kind_known CHECK (kind IN ('FLASH', 'STANDING')),
  ADD CONSTRAINT sales_standing_for_a_product CHECK ((kind = 'STANDING') = (standing_product_id IS NOT NULL)),
  ADD CONSTRAINT sales_one_standing_pool UNIQUE (standing_product_id);
--rollback ALTER TABLE sales DROP CONSTRAINT sales_stock_to_begin_with, DROP CONSTRAINT sales_kind_known, DROP CONSTRAINT sales_standing_for_a_product, DROP KEY sales_one_standing_pool, DROP COLUMN standing_product_id, DROP COLUMN kind, ADD CONSTRAINT sales_stock_positive CHECK (stock > 0);

-- An ordinary order is of no sale; whose units it holds is in its lines.
--changeset flashsale:orders_of_no_sale
ALTER TABLE orders MODIFY COLUMN sale_id BIGINT NULL;
--rollback ALTER TABLE orders MODIFY COLUMN sale_id BIGINT NOT NULL;

-- A rebuild and a comparison read all lines of one sale.
--changeset flashsale:order_items_by_sale
CREATE INDEX order_items_by_sale ON order_items (sale_id, order_id);
--rollback DROP INDEX order_items_by_sale ON order_items;

-- What has come to and gone from standing pools. The id is a hash of admin, product and key. Those that are pending may
-- be unknown to the gate, or the books; epoch is the pool's when it was asked for or, once done, when the books changed.
--changeset flashsale:stock_adjustments
CREATE TABLE stock_adjustments (
  number BIGINT NOT NULL AUTO_INCREMENT,
  id BINARY(16) NOT NULL,
  sale_id BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  delta INT NOT NULL,
  reason VARCHAR(200) NOT NULL,
  admin_id BIGINT NOT NULL,
  state VARCHAR(16) NOT NULL,
  epoch INT NOT NULL,
  free INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  PRIMARY KEY (number),
  CONSTRAINT stock_adjustments_once UNIQUE (id),
  KEY stock_adjustments_of_product (product_id, number),
  KEY stock_adjustments_pending (state, number),
  CONSTRAINT stock_adjustments_sale FOREIGN KEY (sale_id) REFERENCES sales (id),
  CONSTRAINT stock_adjustments_change CHECK (delta <> 0),
  CONSTRAINT stock_adjustments_state_known CHECK (state IN ('PENDING', 'DONE', 'REFUSED')),
  CONSTRAINT stock_adjustments_end_once CHECK ((state = 'PENDING') = (ended_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE stock_adjustments;

-- A rebuild drops the releases of one sale, and without an index would wait for those of all the others.
--changeset flashsale:stock_releases_of_sale
CREATE INDEX stock_releases_of_sale ON stock_releases (sale_id);
--rollback DROP INDEX stock_releases_of_sale ON stock_releases;

-- Upkeep deletes the oldest.
--changeset flashsale:inbox_by_age
CREATE INDEX inbox_by_age ON inbox (heard_at);
--rollback DROP INDEX inbox_by_age ON inbox;
