package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.util.function.Function;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Questions to one of the shop's Redis processes. A check may wait where a purchase may not. */
public final class RedisTalk implements AutoCloseable {
    private final RedisClient redis;

    public RedisTalk(String url) {
        this.redis = RedisClient.create(url);
    }

    /** @param question is asked again where its connection was lost, so it has to be safe to repeat */
    public <T> T ask(Function<RedisClient, T> question) {
        try {
            return question.apply(redis);
        } catch (JedisConnectionException restarted) {
            return askAnew(question, restarted);
        } catch (JedisException failed) {
            throw unanswered(failed);
        }
    }

    /** The pool has kept a connection to a process that is no more. */
    private <T> T askAnew(Function<RedisClient, T> question, JedisException before) {
        try {
            return question.apply(redis);
        } catch (JedisException failed) {
            failed.addSuppressed(before);
            throw unanswered(failed);
        }
    }

    private static CannotRun unanswered(JedisException failed) {
        return new CannotRun("Redis does not answer: %s.".formatted(failed.getMessage()), failed);
    }

    @Override
    public void close() {
        redis.close();
    }
}
