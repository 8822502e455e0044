package flashsale.testing;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StandingPools;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The ledger of adjustments in memory, and the pools it opens among the sales. */
public final class InMemoryStockAdjustments implements StockAdjustments, StandingPools {
    private final Products products;
    private final InMemorySales sales;
    private final InMemoryOrderBook book;
    private final InstantSource clock;
    private final TreeMap<Long, StockAdjustment> ledger = new TreeMap<>();

    /** @param orders of the same sales */
    public InMemoryStockAdjustments(
            Products products, InMemorySales sales, InMemoryOrders orders, InstantSource clock) {
        this.products = products;
        this.sales = sales;
        this.book = orders.book();
        this.clock = clock;
    }

    @Override
    public synchronized Begin begin(Wish wish) {
        var known = ledger.values().stream()
                .filter(one -> one.wish().id().equals(wish.id()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().wish().equals(wish) ? new Begin.Begun(known.get()) : new Begin.KeyReused();
        }
        var product = products.find(wish.product());
        if (product.isEmpty()) {
            return new Begin.UnknownProduct();
        }
        var pool = sales.standing(wish.product());
        if (pool.isEmpty() && wish.delta() < 0) {
            return new Begin.NothingThere();
        }
        int total = pool.map(sale -> sale.rules().stock()).orElse(0);
        if (wish.delta() > 0 && total + wish.delta() > SaleRules.LARGEST_STOCK) {
            return new Begin.TooMany(total);
        }
        var price = product.get().price();
        return new Begin.Begun(write(wish, pool.orElseGet(() -> opened(wish.product(), price))));
    }

    private Sale opened(ProductId product, Money price) {
        var draft = sales.add(SaleRules.standing(product, price), clock.instant());
        return sales.move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING)
                .orElseThrow();
    }

    private StockAdjustment write(Wish wish, Sale pool) {
        if (wish.delta() > 0) {
            sales.addUnits(pool.id(), wish.delta());
        }
        long number = ledger.size() + 1L;
        var begun = new StockAdjustment(
                number, wish, pool.id(), State.PENDING, pool.token().epoch(), 0, clock.instant());
        ledger.put(number, begun);
        return begun;
    }

    @Override
    public synchronized Optional<StockAdjustment> settle(StockAdjustment adjustment, int epoch, Verdict verdict) {
        var known = ledger.get(adjustment.number());
        if (known.state() != State.PENDING) {
            return Optional.of(known);
        }
        if (!known.adds() && sales.find(known.pool()).orElseThrow().token().epoch() != epoch) {
            return Optional.empty();
        }
        var ended = known.ended(verdict, epoch);
        boolean going = !ended.adds() && ended.state() == State.DONE;
        if (going && units(ended.pool()).free() + ended.wish().delta() < 0) {
            throw new IllegalStateException("Orders hold the units of " + ended);
        }
        ledger.put(ended.number(), ended);
        if (going) {
            sales.addUnits(ended.pool(), ended.wish().delta());
        }
        return Optional.of(ended);
    }

    private UnitCounts units(SaleId pool) {
        synchronized (book) {
            return book.units(pool);
        }
    }

    @Override
    public synchronized List<StockAdjustment> pending(int limit) {
        return ledger.values().stream()
                .filter(one -> one.state() == State.PENDING)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<StockAdjustment> page(ProductId product, long before, int limit) {
        return ledger.headMap(before, false).values().stream()
                .filter(one -> one.wish().product().equals(product))
                .sorted(Comparator.comparingLong(StockAdjustment::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public SaleTerms terms(SaleId pool) {
        return sales.find(pool).orElseThrow().terms();
    }

    @Override
    public void opened(SaleId pool) {
        sales.move(pool, Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED);
    }
}
