package flashsale.proof.books;

import flashsale.domain.sale.Reservation;
import flashsale.domain.user.UserId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the stock Redis holds of a sale.
 *
 * @param outbox purchases that wait for Kafka
 */
public record GateBook(int free, int outbox, List<BuyerRecord> buyers) {
    /** @param used the units the record says its buyer holds */
    public record BuyerRecord(UserId buyer, int used, List<Reservation> reservations) {
        int live() {
            return units(reservations.stream().filter(LIVE));
        }
    }

    private static final Predicate<Reservation> LIVE = taken -> taken.state() != Reservation.State.RELEASED;

    Stream<Reservation> live() {
        return buyers.stream().flatMap(buyer -> buyer.reservations().stream()).filter(LIVE);
    }

    /** Once anything has come back, a refusal says nothing about the moments after it. */
    boolean anythingReleased() {
        return buyers.stream().flatMap(buyer -> buyer.reservations().stream()).anyMatch(LIVE.negate());
    }

    static int units(Stream<Reservation> reservations) {
        return reservations.mapToInt(Reservation::quantity).sum();
    }
}
