--liquibase formatted sql

-- One statement under a new name: whoever lands meanwhile meets one check or the other.
--changeset flashsale:orders_states
ALTER TABLE orders
  DROP CONSTRAINT orders_state_known,
  ADD CONSTRAINT orders_state_in_life CHECK (state IN ('PENDING', 'PAYING', 'PAID', 'PAYMENT_FAILED', 'CANCELLING',
    'CANCELLED', 'EXPIRED', 'REJECTED', 'REFUNDING', 'REFUNDED'));
--rollback ALTER TABLE orders DROP CONSTRAINT orders_state_in_life, ADD CONSTRAINT orders_state_known CHECK (state IN ('PENDING', 'REJECTED'));

-- Whose stock a line holds. Lines that are there get zero and, with the next change set, their order's sale. There is
-- no default: a landing that does not know the column yet is refused, and its batch comes again.
--changeset flashsale:order_items_sale
ALTER TABLE order_items ADD COLUMN sale_id BIGINT NOT NULL;
--rollback ALTER TABLE order_items DROP COLUMN sale_id;

--changeset flashsale:order_items_sale_of_order
UPDATE order_items i JOIN orders o ON o.id = i.order_id SET i.sale_id = o.sale_id WHERE i.sale_id = 0;
--rollback SELECT 1;

-- An order whose lines hold stock of several sales gives back to each of them.
--changeset flashsale:stock_releases_by_sale
ALTER TABLE stock_releases DROP PRIMARY KEY, ADD PRIMARY KEY (order_id, sale_id);
--rollback ALTER TABLE stock_releases DROP PRIMARY KEY, ADD PRIMARY KEY (order_id);

-- Attempts to pay. A row is committed before the provider is asked. heard_at is when anything was last heard of it, so
-- that those nobody has heard of for longest are asked about first.
--changeset flashsale:payment_intents
CREATE TABLE payment_intents (
  id CHAR(32) NOT NULL,
  order_id BINARY(16) NOT NULL,
  method VARCHAR(16) NOT NULL,
  instrument VARCHAR(255) NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) NOT NULL,
  state VARCHAR(16) NOT NULL,
  reference VARCHAR(255) NOT NULL,
  reason VARCHAR(255) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  heard_at DATETIME(3) NOT NULL,
  decided_at DATETIME(3),
  PRIMARY KEY (id),
  KEY payment_intents_unheard (state, heard_at),
  CONSTRAINT payment_intents_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT payment_intents_method_known CHECK (method IN ('CARD', 'ALIPAY', 'WECHAT_PAY')),
  CONSTRAINT payment_intents_state_known CHECK (state IN ('CREATED', 'CAPTURED', 'DECLINED', 'VOIDED')),
  CONSTRAINT payment_intents_decided_once CHECK ((state = 'CREATED') = (decided_at IS NULL)),
  CONSTRAINT payment_intents_amount_not_negative CHECK (amount_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE payment_intents;

-- Money on its way back: the whole of one captured intent, so there is one refund of it at most. The cause says whether
-- an order ends with it (REQUESTED) or never wanted the money (UNWANTED). payment_reference is the provider's id of
-- what it took, reference its id of what it gave back, and refusal its last reason not to.
--changeset flashsale:refunds
CREATE TABLE refunds (
  intent_id CHAR(32) NOT NULL,
  order_id BINARY(16) NOT NULL,
  cause VARCHAR(16) NOT NULL,
  reason VARCHAR(255) NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) NOT NULL,
  payment_reference VARCHAR(255) NOT NULL,
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  next_at DATETIME(3) NOT NULL,
  reference VARCHAR(255) NOT NULL,
  refusal VARCHAR(255) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  done_at DATETIME(3),
  PRIMARY KEY (intent_id),
  KEY refunds_due (state, next_at),
  CONSTRAINT refunds_intent FOREIGN KEY (intent_id) REFERENCES payment_intents (id),
  CONSTRAINT refunds_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT refunds_cause_known CHECK (cause IN ('REQUESTED', 'UNWANTED')),
  CONSTRAINT refunds_state_known CHECK (state IN ('DUE', 'DONE')),
  CONSTRAINT refunds_done_once CHECK ((state = 'DUE') = (done_at IS NULL)),
  CONSTRAINT refunds_attempts_not_negative CHECK (attempts >= 0),
  CONSTRAINT refunds_amount_not_negative CHECK (amount_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE refunds;

-- The outbox: what happened to orders and has not been told to the log yet; deleted when it has. Ids of one order grow
-- with its versions, because each is drawn while the order's row is locked. No foreign key: landing writes here.
--changeset flashsale:order_events
CREATE TABLE order_events (
  id BIGINT NOT NULL AUTO_INCREMENT,
  order_id BINARY(16) NOT NULL,
  user_id BIGINT NOT NULL,
  type VARCHAR(32) NOT NULL,
  state VARCHAR(16) NOT NULL,
  version INT NOT NULL,
  happened_at DATETIME(3) NOT NULL,
  trace VARCHAR(55) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT order_events_one_for_each_version UNIQUE (order_id, version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE order_events;

-- Messages from outside that have been acted upon, by whoever heard them or whoever they came from.
--changeset flashsale:inbox
CREATE TABLE inbox (
  source VARCHAR(64) NOT NULL,
  event_id VARCHAR(255) NOT NULL,
  heard_at DATETIME(3) NOT NULL,
  PRIMARY KEY (source, event_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE inbox;
