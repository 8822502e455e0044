package flashsale.order;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.Shelf;
import flashsale.domain.order.Shelf.Offer;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes the units of an order line by line, in the order of the pools' ids. It never gives units back: what an order that
 * comes to nothing has reserved returns after that is committed. A failure of a gate is thrown, and nobody knows then
 * what has been taken: the same key finds out, or upkeep, which sweeps what no order has claimed.
 */
final class ReserveLines {
    private static final Logger LOG = Logger.getLogger(ReserveLines.class);

    private final Shelf shelf;
    private final StockGate gate;
    private final Supplier<String> trace;

    /** @param trace the {@code traceparent} of the request at hand */
    ReserveLines(Shelf shelf, StockGate gate, Supplier<String> trace) {
        this.shelf = shelf;
        this.gate = gate;
        this.trace = trace;
    }

    Reserved reserve(OrderWish wish, Instant now) {
        var offers =
                shelf.look(wish.lines().stream().map(OrderWish.Line::product).toList());
        var missing = missing(wish, offers);
        if (missing.isPresent()) {
            return Reserved.nothing(missing.get());
        }
        var lines = wish.lines().stream()
                .map(line -> new OrderLine(
                        pool(offers, line.product()).sale(),
                        line.product(),
                        line.quantity(),
                        offers.get(line.product()).price()))
                .toList();
        var units = new ArrayList<AcceptedPurchase>();
        var byPool = lines.stream()
                .sorted(Comparator.comparingLong(line -> line.sale().value()))
                .toList();
        for (var line : byPool) {
            var shortage = take(wish, line, pool(offers, line.product()), now, units);
            if (shortage.isPresent()) {
                return new Reserved(lines, units, shortage);
            }
        }
        return new Reserved(lines, units, Optional.empty());
    }

    private static SaleTerms pool(Map<ProductId, Offer> offers, ProductId product) {
        return offers.get(product).pool().orElseThrow();
    }

    /** What can be said without asking any gate. */
    private static Optional<Shortage> missing(OrderWish wish, Map<ProductId, Offer> offers) {
        for (var line : wish.lines()) {
            var product = line.product();
            if (!offers.containsKey(product)) {
                return Optional.of(new Shortage.UnknownProduct(product));
            }
            var first = offers.get(wish.lines().getFirst().product());
            if (!first.price().currency().equals(offers.get(product).price().currency())) {
                return Optional.of(new Shortage.OtherCurrency(product));
            }
            if (offers.get(product).pool().isEmpty()) {
                return Optional.of(new Shortage.SoldOut(product, 0));
            }
        }
        return Optional.empty();
    }

    private Optional<Shortage> take(
            OrderWish wish, OrderLine line, SaleTerms terms, Instant now, List<AcceptedPurchase> units) {
        var answer = reserve(wish, line, terms, now, units);
        if (!(answer instanceof Admission.Stale)) {
            return shortage(line, answer);
        }
        var newer =
                shelf.look(List.of(line.product())).get(line.product()).pool().orElseThrow();
        return shortage(line, reserve(wish, line, newer, now, units));
    }

    /** Adds to the units what this order holds at the gate afterwards. */
    private Admission reserve(
            OrderWish wish, OrderLine line, SaleTerms terms, Instant now, List<AcceptedPurchase> units) {
        var purchase = new AcceptedPurchase(
                wish.order(),
                line.sale(),
                wish.buyer(),
                line.quantity(),
                terms.token().epoch(),
                now,
                trace.get());
        var answer = gate.reserve(new Attempt(terms, purchase));
        boolean mine = answer instanceof Admission.Admitted
                || answer instanceof Admission.Replayed(var earlier)
                        && earlier.state() != Reservation.State.RELEASED
                        && earlier.quantity() == line.quantity();
        if (mine) {
            units.add(purchase);
        }
        return answer;
    }

    private static Optional<Shortage> shortage(OrderLine line, Admission answer) {
        var product = line.product();
        return switch (answer) {
            case Admission.Admitted _ -> Optional.empty();
            case Admission.Replayed(var earlier) -> replayed(line, earlier);
            case Admission.SoldOut(var free) -> Optional.of(new Shortage.SoldOut(product, free));
            case Admission.TooFast(var wait) -> Optional.of(new Shortage.TooFast(product, wait));
            // Rebuilt, paused by upkeep in order to be rebuilt, or changed twice within this request.
            case Admission.NotLoaded _, Admission.Ended _, Admission.Stale _ ->
                Optional.of(new Shortage.NotLoaded(product));
            case Admission.NotStarted _, Admission.BadQuantity _, Admission.LimitReached _ ->
                throw new IllegalStateException("A standing pool has no such limit: %s of %s".formatted(answer, line));
        };
    }

    private static Optional<Shortage> replayed(OrderLine line, Reservation earlier) {
        return switch (earlier.state()) {
            case RELEASED -> Optional.of(new Shortage.Over());
            case RESERVED, QUEUED ->
                earlier.quantity() == line.quantity() ? Optional.empty() : Optional.of(new Shortage.KeyReused());
        };
    }

    /** The order is written down, so nobody has to deliver its units any more. Never fails. */
    void claimed(List<AcceptedPurchase> units) {
        try {
            gate.markQueued(units.stream().map(AcceptedPurchase::reservation).toList());
        } catch (StoreUnavailable unknown) {
            // They are swept and found to be landed already.
            LOG.warnf("%d lines may still be in the outbox: %s", units.size(), unknown.getMessage());
        }
    }
}
