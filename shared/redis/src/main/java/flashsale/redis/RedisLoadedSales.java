package flashsale.redis;

import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.SaleId;
import java.util.Set;
import java.util.stream.Collectors;
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
        var anything = redis.send(new CommandArguments(Command.EXISTS).add(RedisKeys.LOADED_SALES));
        return anything.integer() == 1 ? new Lookup.Unknown() : new Lookup.NothingLoaded();
    }

    @Override
    public Set<SaleId> all() {
        return redis.send(new CommandArguments(Command.SMEMBERS).add(RedisKeys.LOADED_SALES)).items().stream()
                .map(id -> new SaleId(id.number()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
