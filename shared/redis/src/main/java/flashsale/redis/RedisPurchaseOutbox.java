package flashsale.redis;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.SaleId;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Reads the outbox stream that reserve.lua fills. */
public final class RedisPurchaseOutbox implements PurchaseOutbox {
    private final RedisCommands redis;

    public RedisPurchaseOutbox(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public List<AcceptedPurchase> waiting(SaleId sale, Duration atLeast, int limit) {
        // Entry ids are milliseconds of the clock of Redis, so age is measured by that clock, too.
        var now = redis.send(new CommandArguments(Command.TIME));
        long newest = now.get(0).number() * 1_000 + now.get(1).number() / 1_000 - atLeast.toMillis();
        var entries = redis.send(new CommandArguments(Command.XRANGE)
                .add(RedisKeys.outbox(sale))
                .add("-")
                .add(newest)
                .add("COUNT")
                .add(limit));
        return entries.items().stream()
                .map(entry -> OutboxEntry.parse(sale, entry.get(1).get(1).text()))
                .toList();
    }
}
