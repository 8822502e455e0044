package flashsale.redis;

import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleTerms;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Loads sales into the stock Redis. */
public final class RedisSaleLoader implements SaleLoader {
    private final RedisCommands redis;

    public RedisSaleLoader(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public void load(SaleTerms terms, int stock) {
        // Named before it is loaded: the sweeper then looks at an empty outbox, the other way round it could miss one.
        redis.send(new CommandArguments(Command.SADD)
                .add(RedisKeys.loaded(terms.kind()))
                .add(terms.sale().value()));
        Script.LOAD.run(redis, keys(terms), terms.token(), stock, SaleTermsText.of(terms));
    }

    @Override
    public Change change(SaleTerms terms) {
        var token = terms.token();
        int code = Script.CHANGE
                .run(redis, keys(terms), token.epoch(), token.configuration(), SaleTermsText.of(terms))
                .integer();
        return switch (code) {
            case 1 -> Change.CHANGED;
            case 0 -> Change.KEPT;
            case -1 -> Change.NOT_LOADED;
            default -> throw new IllegalStateException("change.lua has no result " + code);
        };
    }

    private static List<String> keys(SaleTerms terms) {
        return List.of(RedisKeys.stock(terms.sale()), RedisKeys.terms(terms.sale()));
    }
}
