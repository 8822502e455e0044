--liquibase formatted sql

--changeset flashsale:sales
CREATE TABLE sales (
  id BIGINT NOT NULL AUTO_INCREMENT,
  product_id BIGINT NOT NULL,
  price_minor BIGINT NOT NULL,
  currency CHAR(3) NOT NULL,
  stock INT NOT NULL,
  per_buyer INT NOT NULL,
  opens_at DATETIME(3) NOT NULL,
  closes_at DATETIME(3) NOT NULL,
  pay_within_millis INT NOT NULL,
  status VARCHAR(16) NOT NULL,
  epoch INT NOT NULL,
  configuration INT NOT NULL,
  version INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT sales_product FOREIGN KEY (product_id) REFERENCES products (id),
  CONSTRAINT sales_price_not_negative CHECK (price_minor >= 0),
  CONSTRAINT sales_stock_positive CHECK (stock > 0),
  CONSTRAINT sales_per_buyer_positive CHECK (per_buyer > 0),
  CONSTRAINT sales_open_before_they_close CHECK (opens_at < closes_at),
  CONSTRAINT sales_status_known CHECK (status IN ('DRAFT', 'LOADING', 'PUBLISHED', 'PAUSED', 'CLOSED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE sales;

-- One row per sale: the last line against selling too much. It exists from the moment a sale starts to load.
-- Landing changes it last in its transaction, so that its lock is held for one statement and the commit.
--changeset flashsale:sale_stock
CREATE TABLE sale_stock (
  sale_id BIGINT NOT NULL,
  total INT NOT NULL,
  available INT NOT NULL,
  reserved INT NOT NULL,
  sold INT NOT NULL,
  PRIMARY KEY (sale_id),
  CONSTRAINT sale_stock_sale FOREIGN KEY (sale_id) REFERENCES sales (id),
  CONSTRAINT sale_stock_not_negative CHECK (available >= 0 AND reserved >= 0 AND sold >= 0),
  CONSTRAINT sale_stock_adds_up CHECK (available + reserved + sold = total)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE sale_stock;

-- Units a buyer holds in a sale: the last line against selling one buyer too many.
-- No foreign keys: each would lock the parent rows of every purchase that lands, and rows only come from landing.
--changeset flashsale:sale_user
CREATE TABLE sale_user (
  sale_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  quantity INT NOT NULL,
  per_buyer INT NOT NULL,
  PRIMARY KEY (sale_id, user_id),
  CONSTRAINT sale_user_within_limit CHECK (quantity BETWEEN 0 AND per_buyer)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE sale_user;
