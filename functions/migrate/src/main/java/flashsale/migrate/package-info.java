/**
 * Invoked by whoever deploys, never by a request: brings the schema and the index of
 * products up to date, and makes users admins. There is no
 * other way to become one, so the right to invoke this function is what makes the first admin.
 */
package flashsale.migrate;
