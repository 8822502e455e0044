package flashsale.seckill;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.LoadedSales.Lookup;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Takes units for one buyer and hands the purchase on. It never gives units back: a failure after the gate's yes leaves
 * the purchase in the gate's outbox, from where it is delivered. A failure of the gate itself is thrown; the same key
 * finds out later what happened.
 */
final class BuyInSale {
    /**
     * This clock and the gate's may differ by so much. Anybody who comes earlier than that is told so without a round
     * trip; the gate decides about the rest.
     */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final KnownSales sales;
    private final StockGate gate;
    private final HandOver handOver;
    private final InstantSource clock;

    BuyInSale(Sessions sessions, KnownSales sales, StockGate gate, HandOver handOver, InstantSource clock) {
        this.sessions = sessions;
        this.sales = sales;
        this.gate = gate;
        this.handOver = handOver;
        this.clock = clock;
    }

    Purchase buy(Wish wish) {
        handOver.begin();
        try {
            return decide(wish);
        } finally {
            handOver.end();
        }
    }

    private Purchase decide(Wish wish) {
        if (wish.firstAttempt() && sales.soldOut(wish.sale())) {
            return new Purchase.SoldOut();
        }
        var session = sessions.find(wish.session());
        if (session.isEmpty()) {
            return new Purchase.NoSession();
        }
        return attempt(wish, session.get().user(), sales.find(wish.sale()), true);
    }

    private Purchase attempt(Wish wish, UserId buyer, Lookup lookup, boolean mayRefresh) {
        return switch (lookup) {
            case Lookup.Unknown _ -> new Purchase.UnknownSale();
            case Lookup.NotLoaded _ -> new Purchase.NotLoaded();
            // A standing pool is no sale: its units are for ordinary orders, at another price.
            case Lookup.Found(var terms) ->
                terms.kind() == SaleKind.FLASH ? attempt(wish, buyer, terms, mayRefresh) : new Purchase.UnknownSale();
        };
    }

    private Purchase attempt(Wish wish, UserId buyer, SaleTerms terms, boolean mayRefresh) {
        if (wish.quantity() > terms.perBuyer()) {
            return new Purchase.QuantityRefused(terms.perBuyer());
        }
        var now = clock.instant();
        var opensAt = terms.window().opensAt();
        if (now.isBefore(opensAt.minus(CLOCK_SKEW))) {
            return new Purchase.NotStarted(opensAt, Duration.between(now, opensAt));
        }
        var order = OrderId.of(wish.sale(), buyer, wish.key());
        var purchase = new AcceptedPurchase(
                order, wish.sale(), buyer, wish.quantity(), terms.token().epoch(), now, wish.trace());
        return switch (gate.reserve(new Attempt(terms, purchase))) {
            case Admission.NotLoaded _ -> new Purchase.NotLoaded();
            case Admission.Stale _ when mayRefresh -> attempt(wish, buyer, sales.refresh(wish.sale()), false);
            // The token changed twice within one request: somebody is working on this sale.
            case Admission.Stale _ -> new Purchase.Paused();
            case Admission.Replayed(var earlier) -> replay(earlier, purchase, terms);
            case Admission.NotStarted(var wait) -> new Purchase.NotStarted(opensAt, wait);
            case Admission.Ended _ -> ended(terms);
            case Admission.BadQuantity _ -> new Purchase.QuantityRefused(terms.perBuyer());
            case Admission.SoldOut(var free) -> soldOut(terms, free);
            case Admission.LimitReached _ -> new Purchase.LimitReached(terms.perBuyer());
            case Admission.TooFast(var wait) -> new Purchase.TooFast(wait);
            case Admission.Admitted(var reservation) -> accept(reservation, purchase, terms);
        };
    }

    private Purchase replay(Reservation earlier, AcceptedPurchase purchase, SaleTerms terms) {
        return switch (earlier.state()) {
            case RELEASED -> new Purchase.Released(earlier.order());
            case RESERVED, QUEUED ->
                earlier.quantity() == purchase.quantity()
                        ? new Purchase.Reserved(earlier, terms, true)
                        : new Purchase.KeyReused(earlier.quantity());
        };
    }

    private static Purchase ended(SaleTerms terms) {
        return switch (terms.status()) {
            case PAUSED -> new Purchase.Paused();
            case DRAFT, LOADING, PUBLISHED, CLOSED -> new Purchase.Ended();
        };
    }

    private Purchase soldOut(SaleTerms terms, int free) {
        if (free == 0) {
            sales.rememberSoldOut(terms.sale());
        }
        return new Purchase.SoldOut();
    }

    /** The reservation is durable, so the answer is yes whether or not Kafka is there to hear of it now. */
    private Purchase accept(Reservation reservation, AcceptedPurchase purchase, SaleTerms terms) {
        handOver.add(purchase);
        return new Purchase.Reserved(reservation, terms, false);
    }
}
