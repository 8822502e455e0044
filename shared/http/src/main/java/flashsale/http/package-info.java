/**
 * What all doors share: problems, the caller's identity, reading a JSON body, paging, and the one fallback for
 * failures. Doors translate between HTTP and use cases; nothing here decides about users, products, sales or orders.
 */
package flashsale.http;
