package flashsale.redis;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.SaleId;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;

/** Reads the outbox stream that reserve.lua fills. */
public final class RedisPurchaseOutbox implements PurchaseOutbox {
    private final RedisCommands redis;

    public RedisPurchaseOutbox(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public List<AcceptedPurchase> waiting(SaleId sale, Duration atLeast, int limit) {
        // Entry ids are milliseconds of the clock of Redis, so age is measured by that clock, too.
        var now = redis.send(Request.cmd(Command.TIME));
        long newest = now.get(0).toLong() * 1_000 + now.get(1).toLong() / 1_000 - atLeast.toMillis();
        var entries = redis.send(Request.cmd(Command.XRANGE)
                .arg(RedisKeys.outbox(sale))
                .arg("-")
                .arg(newest)
                .arg("COUNT")
                .arg(limit));
        return entries.stream()
                .map(entry -> OutboxEntry.parse(sale, entry.get(1).get(1).toString()))
                .toList();
    }
}
