package flashsale.redis;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservations;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * Looks for an order in the buyer's record of each loaded sale, the newest sales first: an order id does not say which
 * sale it is of, and whoever asks has just bought.
 */
public final class RedisReservations implements Reservations {
    /** A round trip each. A shop has few sales at a time, and an order that has landed is not looked for here. */
    private static final int MOST_SALES = 50;

    private final RedisCommands redis;

    public RedisReservations(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Reserved> find(OrderId order, UserId buyer) {
        return newestSales().stream()
                .map(sale -> find(sale, order, buyer))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<SaleId> newestSales() {
        return redis.send(new CommandArguments(Command.SMEMBERS).add(RedisKeys.LOADED_SALES)).items().stream()
                .map(Reply::number)
                .sorted(Comparator.reverseOrder())
                .limit(MOST_SALES)
                .map(SaleId::new)
                .toList();
    }

    private Optional<Reserved> find(SaleId sale, OrderId order, UserId buyer) {
        var record = redis.send(new CommandArguments(Command.GET).add(RedisKeys.buyer(sale, buyer)));
        return record.isNil()
                ? Optional.empty()
                : ReservationText.find(record.text(), order).map(found -> new Reserved(sale, found));
    }
}
