--liquibase formatted sql

-- The trace in which a product was changed, for whoever tells of it: the function that made it, or upkeep for that. A
-- function that does not know the column yet goes on adding changes without one, as do those of free units.
--changeset flashsale:product_events_trace
ALTER TABLE product_events ADD COLUMN trace VARCHAR(55) NOT NULL DEFAULT '';
--rollback ALTER TABLE product_events DROP COLUMN trace;
