package flashsale.persistence;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.order.OrderId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The events of one order are told in order: see {@link OutboxRelay}. */
public final class JdbcOrderEventOutbox implements OrderEventOutbox {
    private final OutboxRelay<OrderId, OrderEvent> relay;

    public JdbcOrderEventOutbox(DataSource dataSource) {
        this.relay = new OutboxRelay<>(new Transactions(dataSource), new Table());
    }

    @Override
    public int relay(OrderEventLog log, int limit) {
        return relay.run("Relaying order events", log::append, limit);
    }

    private static final class Table implements OutboxRelay.Table<OrderId, OrderEvent> {
        @Override
        public List<OrderEvent> lockOldest(Connection connection, int limit) throws SQLException {
            return OrderEventTable.lockOldest(connection, limit);
        }

        @Override
        public Map<OrderId, Long> first(Connection connection, Collection<OrderId> orders) throws SQLException {
            return OrderEventTable.first(connection, orders);
        }

        @Override
        public void delete(Connection connection, List<OrderEvent> events) throws SQLException {
            OrderEventTable.delete(connection, events);
        }

        @Override
        public OrderId subject(OrderEvent event) {
            return event.order();
        }

        @Override
        public long id(OrderEvent event) {
            return event.id();
        }

        @Override
        public int version(OrderEvent event) {
            return event.version();
        }
    }
}
