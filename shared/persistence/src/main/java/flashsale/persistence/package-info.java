/**
 * MySQL: the schema, the rows, the batch transaction that turns purchases into orders, and the moves of their lives. Rows
 * are translated to the domain's types at this package's edge; entities never leave it. Nothing reads and then writes
 * what it has read: changes are conditional statements, or happen behind a row's lock, so that callers may race.
 */
package flashsale.persistence;
