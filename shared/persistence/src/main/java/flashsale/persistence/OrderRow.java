package flashsale.persistence;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Read only: orders are written by landing and change by {@link OrderMoves}. */
@Entity
@Immutable
@Table(name = "orders")
class OrderRow {
    /** A page of orders finds all its lines with one more query. */
    private static final int LARGEST_PAGE = 100;

    /** Sixteen bytes that happen to be one: Hibernate has no better type for them. */
    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    private UUID id;

    @Column(name = "sale_id")
    private Long saleId;

    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "pay_by")
    private Instant payBy;

    @ElementCollection
    @CollectionTable(name = "order_items", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line")
    @BatchSize(size = LARGEST_PAGE)
    @Immutable
    private List<OrderItem> items;

    protected OrderRow() {}

    Order toOrder() {
        return new Order(
                new OrderId(id.getMostSignificantBits(), id.getLeastSignificantBits()),
                new UserId(userId),
                Optional.ofNullable(saleId).map(SaleId::new),
                state,
                items.stream().map(OrderItem::toLine).toList(),
                createdAt,
                payBy);
    }
}
