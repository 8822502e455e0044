package flashsale.redis;

import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.SaleId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Reads which sales the stock Redis holds, and their terms. */
public final class RedisLoadedSales implements LoadedSales {
    private final RedisCommands redis;

    public RedisLoadedSales(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public Lookup find(SaleId sale) {
        var terms = redis.send(new CommandArguments(Command.GET).add(RedisKeys.terms(sale)));
        if (!terms.isNil()) {
            return new Lookup.Found(SaleTermsText.parse(sale, terms.text()));
        }
        // Named before it is loaded, and by the first rebuild after a loss: it is there in the database.
        var named = redis.send(new CommandArguments(Command.SISMEMBER)
                .add(RedisKeys.LOADED_SALES)
                .add(sale.value()));
        var anything = redis.send(new CommandArguments(Command.EXISTS).add(RedisKeys.LOADED_SALES));
        return named.integer() == 0 && anything.integer() == 1 ? new Lookup.Unknown() : new Lookup.NotLoaded();
    }

    @Override
    public Set<SaleId> all() {
        return Stream.of(RedisKeys.LOADED_SALES, RedisKeys.LOADED_POOLS)
                .map(name -> redis.send(new CommandArguments(Command.SMEMBERS).add(name)))
                .flatMap(ids -> ids.items().stream())
                .map(id -> new SaleId(id.number()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
