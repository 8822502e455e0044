package flashsale.redis;

import io.vertx.redis.client.impl.types.ErrorType;

/** Redis understood the command and answered with an error, such as NOSCRIPT or OOM. */
final class RefusedByRedis extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedByRedis(ErrorType error) {
        super(error.getMessage(), error);
    }

    boolean scriptIsUnknown() {
        return getMessage().startsWith("NOSCRIPT");
    }
}
