--liquibase formatted sql

-- Free units of standing pools as the log of product changes has been told them last; those that differ from the pool's
-- are news. No foreign key: it would lock the product's row each time its units are told.
--changeset flashsale:stock_told
CREATE TABLE stock_told (
  product_id BIGINT NOT NULL,
  available INT NOT NULL,
  PRIMARY KEY (product_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
--rollback DROP TABLE stock_told;

-- While the index of OpenSearch is away, names are looked up by their beginnings, in whatever case.
--changeset flashsale:products_by_name
ALTER TABLE products
  ADD COLUMN name_folded VARCHAR(200) AS (LOWER(name)) VIRTUAL,
  ADD INDEX products_by_name (status, name_folded);
--rollback ALTER TABLE products DROP INDEX products_by_name, DROP COLUMN name_folded;
