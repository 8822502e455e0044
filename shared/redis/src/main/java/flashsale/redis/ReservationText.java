package flashsale.redis;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import java.util.Optional;
import java.util.stream.Stream;

/** One reservation as reserve.lua writes it: "order,state,quantity,entry". */
final class ReservationText {
    private ReservationText() {}

    static Reservation parse(String text) {
        var parts = text.split(",");
        return new Reservation(
                OrderId.parse(parts[0]), Integer.parseInt(parts[2]), state(parts[1]), OutboxEntry.takenAt(parts[3]));
    }

    /** What stands in a buyer's record for a reservation. It has no outbox entry; its entry only tells when it began. */
    static String of(Reservation reservation) {
        return reservation.order() + "," + letter(reservation.state()) + ',' + reservation.quantity() + ','
                + reservation.reservedAt().toEpochMilli() + "-0";
    }

    private static String letter(Reservation.State state) {
        return switch (state) {
            case RESERVED -> "R";
            case QUEUED -> "Q";
            case RELEASED -> "X";
        };
    }

    /** In a buyer's record: what comes before the first bar counts and paces, each part after one is a reservation. */
    static Optional<Reservation> find(String record, OrderId order) {
        return Stream.of(record.split("\\|"))
                .skip(1)
                .filter(part -> part.startsWith(order + ","))
                .map(ReservationText::parse)
                .findFirst();
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
