package flashsale.testing;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.Fence;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.GateStock;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.Reservations;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The gate and everything around it, in memory. Passes the same contract as the one in Redis. */
public final class InMemoryStockGate
        implements StockGate,
                SaleLoader,
                LoadedSales,
                PurchaseOutbox,
                Reservations,
                GateRebuilder,
                GateAccounts,
                GateRepair,
                GateStock {
    private static final Duration BETWEEN_PURCHASES = Duration.ofSeconds(1);
    private static final Duration BURST = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Map<SaleId, Pool> pools = new HashMap<>();
    private final Set<SaleId> announced = new HashSet<>();
    private int fences;

    public InMemoryStockGate(InstantSource clock) {
        this.clock = clock;
    }

    private static final class Pool {
        private SaleTerms terms;
        /** Null while the gate is open. */
        private Fence fence;

        private int free;
        private final Map<OrderId, Held> held = new HashMap<>();
        private final Map<UserId, Instant> nextPurchase = new HashMap<>();
        private final Map<AdjustmentId, GateStock.Answer> adjustments = new HashMap<>();

        int unitsOf(UserId buyer) {
            return held.values().stream()
                    .filter(one -> one.buyer.equals(buyer) && one.reservation.state() != Reservation.State.RELEASED)
                    .mapToInt(one -> one.reservation.quantity())
                    .sum();
        }
    }

    private record Held(UserId buyer, Reservation reservation, AcceptedPurchase purchase) {
        Held in(Reservation.State state) {
            return new Held(
                    buyer,
                    new Reservation(reservation.order(), reservation.quantity(), state, reservation.reservedAt()),
                    purchase);
        }
    }

    @Override
    public synchronized Admission reserve(Attempt attempt) {
        var terms = attempt.terms();
        var purchase = attempt.purchase();
        var pool = pools.get(terms.sale());
        if (pool == null || pool.fence != null) {
            return new Admission.NotLoaded();
        }
        if (!pool.terms.token().equals(terms.token())) {
            return new Admission.Stale();
        }
        var earlier = pool.held.get(purchase.order());
        if (earlier != null) {
            return new Admission.Replayed(earlier.reservation);
        }
        var now = clock.instant();
        return refusal(pool, terms, purchase, now) instanceof Admission refused ? refused : take(pool, purchase, now);
    }

    private static Admission refusal(Pool pool, SaleTerms terms, AcceptedPurchase purchase, Instant now) {
        if (terms.selling() && now.isBefore(terms.window().opensAt())) {
            return new Admission.NotStarted(Duration.between(now, terms.window().opensAt()));
        }
        if (!terms.selling() || !now.isBefore(terms.window().closesAt())) {
            return new Admission.Ended();
        }
        if (purchase.quantity() > terms.perBuyer()) {
            return new Admission.BadQuantity();
        }
        if (pool.free < purchase.quantity()) {
            return new Admission.SoldOut(pool.free);
        }
        int units = pool.unitsOf(purchase.buyer());
        if (units + purchase.quantity() > terms.perBuyer()) {
            return new Admission.LimitReached(units);
        }
        var ahead = Duration.between(now, pool.nextPurchase.getOrDefault(purchase.buyer(), now));
        return ahead.compareTo(BURST) > 0 ? new Admission.TooFast(ahead.minus(BURST)) : null;
    }

    private static Admission take(Pool pool, AcceptedPurchase purchase, Instant now) {
        var reservation = new Reservation(purchase.order(), purchase.quantity(), Reservation.State.RESERVED, now);
        var next = pool.nextPurchase.getOrDefault(purchase.buyer(), now);
        pool.nextPurchase.put(purchase.buyer(), (next.isBefore(now) ? now : next).plus(BETWEEN_PURCHASES));
        pool.free -= purchase.quantity();
        pool.held.put(purchase.order(), new Held(purchase.buyer(), reservation, purchase));
        return new Admission.Admitted(reservation);
    }

    @Override
    public synchronized void markQueued(List<ReservationKey> keys) {
        for (var key : keys) {
            var pool = pools.get(key.sale());
            if (pool != null) {
                pool.held.computeIfPresent(
                        key.order(),
                        (_, held) -> held.reservation.state() == Reservation.State.RESERVED
                                ? held.in(Reservation.State.QUEUED)
                                : held);
            }
        }
    }

    @Override
    public synchronized ReleaseAnswer release(StockRelease release) {
        var key = release.reservation();
        var pool = pools.get(key.sale());
        if (pool != null && pool.fence != null) {
            return ReleaseAnswer.LATER;
        }
        if (pool == null || pool.terms.token().epoch() < release.epoch()) {
            return ReleaseAnswer.OTHER_EPOCH;
        }
        boolean past = pool.terms.token().epoch() > release.epoch();
        var held = pool.held.get(key.order());
        if (held == null) {
            var tombstone = new Reservation(key.order(), 0, Reservation.State.RELEASED, Instant.EPOCH);
            pool.held.put(key.order(), new Held(key.buyer(), tombstone, null));
            return past ? ReleaseAnswer.OTHER_EPOCH : ReleaseAnswer.ALREADY_FREE;
        }
        if (held.reservation.state() == Reservation.State.RELEASED) {
            return ReleaseAnswer.ALREADY_FREE;
        }
        pool.held.put(key.order(), held.in(Reservation.State.RELEASED));
        pool.free += held.reservation.quantity();
        return ReleaseAnswer.RELEASED;
    }

    @Override
    public synchronized void load(SaleTerms terms, int stock) {
        if (pools.containsKey(terms.sale())) {
            return;
        }
        var pool = new Pool();
        pool.terms = terms;
        pool.free = stock;
        pools.put(terms.sale(), pool);
    }

    @Override
    public synchronized void announce(Set<SaleId> sales) {
        announced.addAll(sales);
    }

    @Override
    public synchronized GateStock.Answer adjust(StockAdjustment adjustment, int epoch) {
        var pool = pools.get(adjustment.pool());
        if (pool == null || pool.fence != null) {
            return new GateStock.Answer.Closed();
        }
        if (pool.terms.token().epoch() != epoch) {
            return new GateStock.Answer.OtherEpoch();
        }
        return pool.adjustments.computeIfAbsent(adjustment.wish().id(), _ -> {
            int free = pool.free + adjustment.wish().delta();
            if (free < 0) {
                return new GateStock.Answer.TooFew(pool.free);
            }
            pool.free = free;
            return new GateStock.Answer.Adjusted(free);
        });
    }

    @Override
    public synchronized Change change(SaleTerms terms) {
        var pool = pools.get(terms.sale());
        if (pool == null || pool.fence != null) {
            return Change.NOT_LOADED;
        }
        var known = pool.terms.token();
        var given = terms.token();
        if (given.epoch() < known.epoch()
                || given.epoch() == known.epoch() && given.configuration() <= known.configuration()) {
            return Change.KEPT;
        }
        pool.terms = terms;
        return Change.CHANGED;
    }

    @Override
    public synchronized Optional<Fence> fence(SaleTerms terms) {
        int epoch = terms.token().epoch();
        var pool = pools.computeIfAbsent(terms.sale(), _ -> new Pool());
        if (pool.fence != null && pool.fence.epoch() == epoch) {
            return Optional.of(pool.fence);
        }
        if (pool.terms != null && pool.terms.token().epoch() >= epoch) {
            return Optional.empty();
        }
        pool.terms = terms;
        pool.fence = new Fence(terms.sale(), epoch, Integer.toString(++fences));
        return Optional.of(pool.fence);
    }

    private boolean isBehind(Fence fence) {
        var pool = pools.get(fence.sale());
        return pool != null && fence.equals(pool.fence);
    }

    @Override
    public synchronized boolean empty(Fence fence) {
        if (!isBehind(fence)) {
            return false;
        }
        pools.get(fence.sale()).held.clear();
        pools.get(fence.sale()).nextPurchase.clear();
        return true;
    }

    @Override
    public synchronized boolean fill(Fence fence, SaleTerms terms, List<BuyerRecord> buyers) {
        if (!isBehind(fence)) {
            return false;
        }
        var held = pools.get(fence.sale()).held;
        for (var record : buyers) {
            held.values().removeIf(one -> one.buyer.equals(record.buyer()));
            record.reservations().forEach(one -> held.put(one.order(), new Held(record.buyer(), one, null)));
        }
        return true;
    }

    @Override
    public synchronized boolean open(Fence fence, SaleTerms terms, int free) {
        var pool = pools.get(fence.sale());
        if (pool != null && pool.fence == null && pool.terms.token().equals(terms.token())) {
            return true;
        }
        if (!isBehind(fence)) {
            return false;
        }
        pool.terms = terms;
        pool.free = free;
        pool.adjustments.clear();
        pool.fence = null;
        return true;
    }

    @Override
    public synchronized Counters counters(SaleId sale) {
        var pool = pools.get(sale);
        if (pool == null) {
            return new Counters(State.LOST, 0, 0, 0, Duration.ZERO);
        }
        var outbox = pool.held.values().stream()
                .map(Held::reservation)
                .filter(reservation -> reservation.state() == Reservation.State.RESERVED)
                .toList();
        var oldest = outbox.stream()
                .map(reservation -> Duration.between(reservation.reservedAt(), clock.instant()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var state = pool.fence == null ? State.OPEN : State.FENCED;
        return new Counters(state, pool.terms.token().epoch(), pool.free, outbox.size(), oldest);
    }

    @Override
    public synchronized List<BuyerRecord> buyers(SaleId sale) {
        if (!pools.containsKey(sale)) {
            return List.of();
        }
        return pools.get(sale).held.values().stream()
                .collect(Collectors.groupingBy(Held::buyer, Collectors.mapping(Held::reservation, Collectors.toList())))
                .entrySet()
                .stream()
                .map(buyer -> new BuyerRecord(buyer.getKey(), buyer.getValue()))
                .toList();
    }

    @Override
    public synchronized Adoption adopt(SaleTerms terms, UserId buyer, Reservation reservation) {
        var pool = pools.get(terms.sale());
        if (pool == null
                || pool.fence != null
                || pool.terms.token().epoch() != terms.token().epoch()) {
            return Adoption.OTHER_EPOCH;
        }
        if (pool.held.containsKey(reservation.order())) {
            return Adoption.KNOWN;
        }
        if (pool.free < reservation.quantity()) {
            return Adoption.NO_UNITS;
        }
        pool.free -= reservation.quantity();
        pool.held.put(reservation.order(), new Held(buyer, reservation, null));
        return Adoption.ADOPTED;
    }

    /** As after a disaster. */
    public synchronized void loseEverything() {
        pools.clear();
        announced.clear();
    }

    @Override
    public synchronized Lookup find(SaleId sale) {
        if (!pools.containsKey(sale) && (announced.contains(sale) || pools.isEmpty() && announced.isEmpty())) {
            return new Lookup.NotLoaded();
        }
        var pool = pools.get(sale);
        return pool == null ? new Lookup.Unknown() : new Lookup.Found(pool.terms);
    }

    @Override
    public synchronized Set<SaleId> all() {
        return Set.copyOf(pools.keySet());
    }

    @Override
    public synchronized Optional<Reserved> find(OrderId order, UserId buyer) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getValue().held.containsKey(order))
                .filter(pool -> pool.getValue().held.get(order).buyer.equals(buyer))
                .map(pool -> new Reserved(pool.getKey(), pool.getValue().held.get(order).reservation))
                .findFirst();
    }

    @Override
    public synchronized List<AcceptedPurchase> waiting(SaleId sale, Duration atLeast, int limit) {
        var newest = clock.instant().minus(atLeast);
        if (!pools.containsKey(sale)) {
            return List.of();
        }
        return pools.get(sale).held.values().stream()
                .filter(held -> held.reservation.state() == Reservation.State.RESERVED)
                .filter(held -> !held.reservation.reservedAt().isAfter(newest))
                .map(Held::purchase)
                .limit(limit)
                .toList();
    }
}
