--liquibase formatted sql

-- The id is a hash of sale, buyer and key, so it is unique over all sales, and every delivery of one purchase ends here.
-- No foreign keys to sales and users: a purchase of a sale nobody knows still ends as one (rejected) row, and each key
-- would lock a parent row for every purchase that lands.
--changeset flashsale:orders
CREATE TABLE orders (
  id BINARY(16) NOT NULL,
  sale_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  state VARCHAR(16) NOT NULL,
  version INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  pay_by DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY orders_of_user (user_id, created_at, id),
  KEY orders_due (state, pay_by),
  CONSTRAINT orders_state_known CHECK (state IN ('PENDING', 'REJECTED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE orders;

--changeset flashsale:order_items
CREATE TABLE order_items (
  order_id BINARY(16) NOT NULL,
  line INT NOT NULL,
  product_id BIGINT NOT NULL,
  quantity INT NOT NULL,
  price_minor BIGINT NOT NULL,
  currency CHAR(3) NOT NULL,
  PRIMARY KEY (order_id, line),
  CONSTRAINT order_items_quantity_positive CHECK (quantity > 0),
  CONSTRAINT order_items_price_not_negative CHECK (price_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE order_items;

-- One row for each state an order has been in, written with the move into it. The reason is for people.
--changeset flashsale:order_history
CREATE TABLE order_history (
  order_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  reason VARCHAR(32) NOT NULL,
  moved_at DATETIME(3) NOT NULL,
  PRIMARY KEY (order_id, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE order_history;

-- Units on their way back to the gate, committed together with the end of their order; deleted when they have arrived.
--changeset flashsale:stock_releases
CREATE TABLE stock_releases (
  order_id BINARY(16) NOT NULL,
  sale_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  epoch INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (order_id),
  KEY stock_releases_by_age (created_at, order_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE stock_releases;

-- Records that no retry can land, exactly as they came. "partition" and "offset" are words of SQL, hence the names.
--changeset flashsale:dead_letters
CREATE TABLE dead_letters (
  topic VARCHAR(249) NOT NULL,
  partition_no INT NOT NULL,
  record_offset BIGINT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  value LONGBLOB NOT NULL,
  kept_at DATETIME(3) NOT NULL,
  PRIMARY KEY (topic, partition_no, record_offset)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE dead_letters;
