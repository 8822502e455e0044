--liquibase formatted sql

-- The document side of products. A function that does not know the columns yet goes on adding products: they are
-- active, without details, and changed when they were made. JSON: MariaDB keeps it as text, MySQL in a form of its own.
--changeset flashsale:products_details
ALTER TABLE products
  ADD COLUMN category VARCHAR(120),
  ADD COLUMN images JSON,
  ADD COLUMN attributes JSON,
  ADD COLUMN status VARCHAR(16) NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN changed_at DATETIME(3),
  ADD CONSTRAINT products_status_known CHECK (status IN ('DRAFT', 'ACTIVE', 'ARCHIVED'));
--rollback ALTER TABLE products DROP CONSTRAINT products_status_known, DROP COLUMN category, DROP COLUMN images, DROP COLUMN attributes, DROP COLUMN status, DROP COLUMN changed_at;

-- Lists of one category, and the tree of all of them with its counts.
--changeset flashsale:products_shown
CREATE INDEX products_shown ON products (status, category);
--rollback DROP INDEX products_shown ON products;

-- The outbox: products that have changed and have not been told to the log yet; deleted when they have. What is told is
-- the product's row. Ids of one product grow with its versions, because each is drawn while the product's row is locked.
--changeset flashsale:product_events
CREATE TABLE product_events (
  id BIGINT NOT NULL AUTO_INCREMENT,
  product_id BIGINT NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT product_events_one_for_each_version UNIQUE (product_id, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE product_events;
