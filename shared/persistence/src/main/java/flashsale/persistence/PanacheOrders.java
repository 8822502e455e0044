package flashsale.persistence;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Orders;
import flashsale.domain.user.UserId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every call is a transaction of its own, whatever the caller has open. */
public final class PanacheOrders implements Orders {
    private static final String NEWEST_FIRST = " order by createdAt desc, id desc";

    /** Many orders of one batch share their instant, so the id decides among them. */
    private static final String OLDER = " and (createdAt < :createdAt or (createdAt = :createdAt and id < :id))";

    private final Rows rows = new Rows();

    @Override
    public Optional<Order> find(OrderId id, UserId buyer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> row(id, buyer).firstResultOptional().map(OrderRow::toOrder));
    }

    @Override
    public List<Order> page(UserId buyer, Optional<OrderState> state, Optional<OrderId> after, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> orders(buyer, state, after).page(0, limit).stream()
                        .map(OrderRow::toOrder)
                        .toList());
    }

    private PanacheQuery<OrderRow> orders(UserId buyer, Optional<OrderState> state, Optional<OrderId> after) {
        var wanted = new HashMap<String, Object>();
        wanted.put("buyer", buyer.value());
        var query = new StringBuilder("userId = :buyer");
        state.ifPresent(only -> {
            query.append(" and state = :state");
            wanted.put("state", only);
        });
        if (after.isPresent()) {
            var last = row(after.get(), buyer).firstResultOptional().map(OrderRow::toOrder);
            if (last.isEmpty()) {
                return rows.find("1 = 0");
            }
            query.append(OLDER);
            wanted.put("createdAt", last.get().createdAt());
            wanted.put("id", uuid(last.get().id()));
        }
        return rows.find(query + NEWEST_FIRST, wanted);
    }

    private PanacheQuery<OrderRow> row(OrderId id, UserId buyer) {
        return rows.find("id = ?1 and userId = ?2", uuid(id), buyer.value());
    }

    private static UUID uuid(OrderId id) {
        return new UUID(id.high(), id.low());
    }

    private static final class Rows implements PanacheRepositoryBase<OrderRow, UUID> {}
}
