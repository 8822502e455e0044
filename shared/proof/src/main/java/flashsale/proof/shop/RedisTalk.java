package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.util.function.Function;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Questions to one of the shop's Redis processes. A check may wait where a purchase may not. */
public final class RedisTalk implements AutoCloseable {
    private final RedisClient redis;

    public RedisTalk(String url) {
        this.redis = RedisClient.create(url);
    }

    public <T> T ask(Function<RedisClient, T> question) {
        try {
            return question.apply(redis);
        } catch (JedisException failed) {
            throw new CannotRun("Redis does not answer: %s.".formatted(failed.getMessage()), failed);
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
