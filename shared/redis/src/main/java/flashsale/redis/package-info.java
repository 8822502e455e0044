/** Everything that lives in Redis: the stock gate on the durable one, sessions and caches on the other. */
package flashsale.redis;
