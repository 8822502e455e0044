package flashsale.redis;

import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.SaleId;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which sales the stock Redis holds, and their terms. */
public final class RedisLoadedSales implements LoadedSales {
    private final RedisCommands redis;

    public RedisLoadedSales(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public Lookup find(SaleId sale) {
        var terms = redis.send(Request.cmd(Command.GET).arg(RedisKeys.terms(sale)));
        if (terms != null) {
            return new Lookup.Found(SaleTermsText.parse(sale, terms.toString()));
        }
        var anything = redis.send(Request.cmd(Command.EXISTS).arg(RedisKeys.LOADED_SALES));
        return anything.toInteger() == 1 ? new Lookup.Unknown() : new Lookup.NothingLoaded();
    }

    @Override
    public Set<SaleId> all() {
        return redis.send(Request.cmd(Command.SMEMBERS).arg(RedisKeys.LOADED_SALES)).stream()
                .map(id -> new SaleId(id.toLong()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
