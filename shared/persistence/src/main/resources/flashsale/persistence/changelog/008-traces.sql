--liquibase formatted sql

-- The trace in which an order was made, so that whoever moves it without a request (upkeep) goes on with it. A function
-- that does not know the column yet goes on adding orders without one.
--changeset flashsale:orders_trace
ALTER TABLE orders ADD COLUMN trace VARCHAR(55) NOT NULL DEFAULT '';
--rollback ALTER TABLE orders DROP COLUMN trace;
