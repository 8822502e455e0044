package flashsale.proof.shop;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.proof.books.GateBook.BuyerRecord;
import java.time.Instant;
import java.util.Arrays;

/**
 * How a sale lies in the stock Redis, as reserve.lua documents it. Written down a second time on purpose: a check that
 * reads with the code it checks would share its mistakes.
 */
public final class GateLayout {
    /** Set of the ids of all loaded sales. */
    static final String LOADED_SALES = "sales";

    private GateLayout() {}

    public static String stock(SaleId sale) {
        return "sale:{%s:0}:stock".formatted(sale);
    }

    public static String outbox(SaleId sale) {
        return "sale:{%s:0}:outbox".formatted(sale);
    }

    public static String buyers(SaleId sale) {
        return "sale:{%s:0}:buyer:".formatted(sale);
    }

    /** Every key of the sale begins so. */
    static String everything(SaleId sale) {
        return "sale:{%s:0}:*".formatted(sale);
    }

    /** Of an outbox entry: "order buyer quantity .." */
    static OrderId waiting(String text) {
        return OrderId.parse(text.substring(0, text.indexOf(' ')));
    }

    /** "used tat|order,state,quantity,entry|order,.." */
    public static BuyerRecord buyer(UserId buyer, String text) {
        var parts = text.split("\\|");
        int used = Integer.parseInt(parts[0].substring(0, parts[0].indexOf(' ')));
        return new BuyerRecord(
                buyer,
                used,
                Arrays.stream(parts).skip(1).map(GateLayout::reservation).toList());
    }

    private static Reservation reservation(String text) {
        var parts = text.split(",");
        long takenMillis = Long.parseLong(parts[3].substring(0, parts[3].indexOf('-')));
        return new Reservation(
                OrderId.parse(parts[0]),
                Integer.parseInt(parts[2]),
                state(parts[1]),
                Instant.ofEpochMilli(takenMillis));
    }

    private static Reservation.State state(String letter) {
        return switch (letter) {
            case "R" -> Reservation.State.RESERVED;
            case "Q" -> Reservation.State.QUEUED;
            case "X" -> Reservation.State.RELEASED;
            default -> throw new IllegalStateException("A reservation has no state " + letter);
        };
    }
}
