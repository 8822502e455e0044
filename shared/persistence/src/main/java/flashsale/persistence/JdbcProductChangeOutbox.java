package flashsale.persistence;

import flashsale.domain.product.ProductChangeLog;
import flashsale.domain.product.ProductChangeOutbox;
import flashsale.domain.product.ProductId;
import flashsale.persistence.ProductEventTable.Event;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;

/** The changes of one product are told in order: see {@link OutboxRelay}. */
public final class JdbcProductChangeOutbox implements ProductChangeOutbox {
    private final OutboxRelay<ProductId, Event> relay;

    public JdbcProductChangeOutbox(DataSource dataSource) {
        this.relay = new OutboxRelay<>(new Transactions(dataSource), new ProductEventTable());
    }

    @Override
    public int relay(ProductChangeLog log, int limit) {
        return relay.run("Relaying product changes", events -> append(log, events), limit);
    }

    private static List<Event> append(ProductChangeLog log, List<Event> events) {
        var told = new HashSet<>(log.append(events.stream().map(Event::change).toList()));
        return events.stream().filter(event -> told.contains(event.change())).toList();
    }
}
