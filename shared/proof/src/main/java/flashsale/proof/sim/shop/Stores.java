package flashsale.proof.sim.shop;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.proof.sim.store.RedisModel;
import flashsale.proof.sim.store.SimulatedKafka;
import flashsale.testing.InMemoryDeadLetters;
import flashsale.testing.InMemoryPaymentGateway;
import flashsale.testing.InMemorySessions;
import flashsale.testing.InMemoryShop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** What lasts: every store of one run, without the network in front of it. */
public record Stores(
        RedisModel redis,
        SimulatedKafka kafka,
        InMemoryShop database,
        InMemorySessions sessions,
        InMemoryDeadLetters deadLetters,
        InMemoryPaymentGateway provider) {
    /** Ids count up from one. */
    public Set<Sale> sales() {
        var all = new LinkedHashSet<Sale>();
        LongStream.iterate(1, id -> id + 1)
                .mapToObj(id -> database.sales().find(new SaleId(id)))
                .takeWhile(Optional::isPresent)
                .forEach(sale -> all.add(sale.orElseThrow()));
        return all;
    }

    public List<SaleId> saleIds() {
        return sales().stream().map(Sale::id).toList();
    }

    Set<SaleId> selling() {
        var selling = new LinkedHashSet<SaleId>();
        sales().stream().filter(sale -> sale.status() == SaleStatus.PUBLISHED).forEach(sale -> selling.add(sale.id()));
        return selling;
    }
}
