package flashsale.testing;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

public final class InMemorySales implements Sales {
    private static final Set<SaleStatus> UNSEEN = Set.of(SaleStatus.DRAFT, SaleStatus.LOADING);

    private final TreeMap<Long, Sale> sales = new TreeMap<>();

    @Override
    public synchronized Sale add(SaleRules rules, Instant createdAt) {
        var id = new SaleId(sales.size() + 1L);
        var sale = new Sale(id, rules, SaleStatus.DRAFT, GateToken.NONE, createdAt);
        sales.put(id.value(), sale);
        return sale;
    }

    @Override
    public synchronized Optional<Sale> find(SaleId id) {
        return Optional.ofNullable(sales.get(id.value()));
    }

    @Override
    public synchronized Optional<Sale> move(SaleId id, Set<SaleStatus> from, SaleStatus to) {
        var moved = find(id).filter(sale -> from.contains(sale.status())).map(sale -> sale.movedTo(to));
        moved.ifPresent(sale -> sales.put(id.value(), sale));
        return moved;
    }

    synchronized Optional<Sale> standing(ProductId product) {
        return sales.values().stream()
                .filter(sale -> !sale.isFlash() && sale.rules().product().equals(product))
                .findFirst();
    }

    /** In memory, the stock that a pool's rules name is its total. */
    synchronized void addUnits(SaleId pool, int delta) {
        var sale = sales.get(pool.value());
        var rules = sale.rules();
        var changed = new SaleRules(
                rules.kind(),
                rules.product(),
                rules.price(),
                rules.stock() + delta,
                rules.perBuyer(),
                rules.window(),
                rules.payWithin());
        sales.put(pool.value(), new Sale(pool, changed, sale.status(), sale.token(), sale.createdAt()));
    }

    /** @return false where the sale is not in that epoch */
    synchronized boolean turnEpoch(SaleId id, int epoch) {
        var turned = find(id).filter(sale -> sale.token().epoch() == epoch).map(Sale::inNextEpoch);
        turned.ifPresent(sale -> sales.put(id.value(), sale));
        return turned.isPresent();
    }

    @Override
    public synchronized List<Sale> page(long before, int limit) {
        return sales.headMap(before, false).descendingMap().values().stream()
                .filter(Sale::isFlash)
                .filter(sale -> !UNSEEN.contains(sale.status()))
                .limit(limit)
                .toList();
    }
}
