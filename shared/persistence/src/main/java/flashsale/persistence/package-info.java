/**
 * MySQL: the schema, the rows, and the batch transaction that turns purchases into orders. Rows are translated to the
 * domain's types at this package's edge; entities never leave it. Nothing reads and then writes what it has read:
 * changes are conditional statements, so that callers may race.
 */
package flashsale.persistence;
