package flashsale.upkeep;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.GateRepair.Adoption;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Compares the gate with the orders of a sale, one by one, and makes the gate believe the orders.
 *
 * <p>The gate is read first and may change while the orders are read, so what looks like a difference may be none. Every
 * repair is one step of the gate that does nothing where there is nothing to repair.
 */
final class RepairSale {
    private static final Logger LOG = Logger.getLogger(RepairSale.class);

    private final GateAccounts accounts;
    private final SaleBooks books;
    private final StockGate gate;
    private final GateRepair repair;
    private final SaleLoader loader;

    RepairSale(GateAccounts accounts, SaleBooks books, StockGate gate, GateRepair repair, SaleLoader loader) {
        this.accounts = accounts;
        this.books = books;
        this.gate = gate;
        this.repair = repair;
        this.loader = loader;
    }

    /** @param terms under the token of the gate's and the database's epoch */
    Reconciled repair(SaleTerms terms) {
        var known = known(accounts.buyers(terms.sale()));
        var done = Reconciled.NOTHING;
        for (var buyer : books.buyers(terms.sale())) {
            for (var order : buyer.reservations()) {
                done = done.plus(repair(terms, buyer.buyer(), order, known.get(order.order())));
            }
        }
        return done;
    }

    private static Map<OrderId, Reservation.State> known(List<BuyerRecord> buyers) {
        var known = new HashMap<OrderId, Reservation.State>();
        for (var buyer : buyers) {
            buyer.reservations().forEach(reservation -> known.put(reservation.order(), reservation.state()));
        }
        return known;
    }

    /** @param atGate null where the gate does not know the order */
    private Reconciled repair(SaleTerms terms, UserId buyer, Reservation order, Reservation.State atGate) {
        boolean ended = order.state() == Reservation.State.RELEASED;
        if (ended && atGate != null && atGate != Reservation.State.RELEASED) {
            return release(terms, buyer, order);
        }
        return !ended && atGate == null ? adopt(terms, buyer, order) : Reconciled.NOTHING;
    }

    private Reconciled release(SaleTerms terms, UserId buyer, Reservation order) {
        var key = new ReservationKey(terms.sale(), buyer, order.order());
        if (gate.release(new StockRelease(key, terms.token().epoch())) != ReleaseAnswer.RELEASED) {
            return Reconciled.NOTHING;
        }
        LOG.warnf("Sale %s: order %s had ended, and its units are back", terms.sale(), order.order());
        return new Reconciled(1, 0, 0, 0);
    }

    private Reconciled adopt(SaleTerms terms, UserId buyer, Reservation order) {
        return switch (repair.adopt(terms, buyer, order)) {
            case Adoption.KNOWN, Adoption.OTHER_EPOCH -> Reconciled.NOTHING;
            case Adoption.ADOPTED -> {
                LOG.warnf("Sale %s: the gate did not know order %s", terms.sale(), order.order());
                yield new Reconciled(0, 1, 0, 0);
            }
            case Adoption.NO_UNITS -> {
                LOG.errorf(
                        "Sale %s has sold the units of order %s again. It is paused: POST /v1/admin/sales/%s/rebuild",
                        terms.sale(), order.order(), terms.sale());
                yield pause(terms);
            }
        };
    }

    /** The database first, then the gate, as an admin does it. */
    private Reconciled pause(SaleTerms terms) {
        var token = books.pause(terms.sale());
        if (token.isEmpty()) {
            return Reconciled.NOTHING;
        }
        loader.change(terms.in(SaleStatus.PAUSED, token.get()));
        return new Reconciled(0, 0, 1, 0);
    }
}
