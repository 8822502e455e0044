package flashsale.persistence;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.Orders;
import flashsale.domain.user.UserId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every call is a transaction of its own, whatever the caller has open. */
public final class PanacheOrders implements Orders {
    private static final String NEWEST_FIRST = " order by createdAt desc, id desc";

    /** Many orders of one batch share their instant, so the id decides among them. */
    private static final String OLDER_THAN =
            "userId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))" + NEWEST_FIRST;

    private final Rows rows = new Rows();

    @Override
    public Optional<Order> find(OrderId id, UserId buyer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> row(id, buyer).firstResultOptional().map(OrderRow::toOrder));
    }

    @Override
    public List<Order> page(UserId buyer, Optional<OrderId> after, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> orders(buyer, after).page(0, limit).stream()
                        .map(OrderRow::toOrder)
                        .toList());
    }

    private PanacheQuery<OrderRow> orders(UserId buyer, Optional<OrderId> after) {
        if (after.isEmpty()) {
            return rows.find("userId = ?1" + NEWEST_FIRST, buyer.value());
        }
        return row(after.get(), buyer)
                .firstResultOptional()
                .map(OrderRow::toOrder)
                .map(last -> rows.find(OLDER_THAN, buyer.value(), last.createdAt(), uuid(last.id())))
                .orElseGet(() -> rows.find("1 = 0"));
    }

    private PanacheQuery<OrderRow> row(OrderId id, UserId buyer) {
        return rows.find("id = ?1 and userId = ?2", uuid(id), buyer.value());
    }

    private static UUID uuid(OrderId id) {
        return new UUID(id.high(), id.low());
    }

    private static final class Rows implements PanacheRepositoryBase<OrderRow, UUID> {}
}
