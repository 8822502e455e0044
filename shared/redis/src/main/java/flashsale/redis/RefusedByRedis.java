package flashsale.redis;

import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Redis understood the command and answered with an error, such as NOSCRIPT or OOM. */
final class RefusedByRedis extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedByRedis(JedisDataException error) {
        super(error.getMessage(), error);
    }

    boolean scriptIsUnknown() {
        return getCause() instanceof JedisNoScriptException;
    }
}
