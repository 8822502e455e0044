package flashsale.domain.sale;

import flashsale.domain.user.UserId;
import java.util.List;

/** Everything the gate has to know of one buyer in one sale. */
public record BuyerRecord(UserId buyer, List<Reservation> reservations) {
    public BuyerRecord {
        reservations = List.copyOf(reservations);
    }

    /** What counts against the buyer's limit. */
    public int units() {
        return reservations.stream()
                .filter(reservation -> reservation.state() != Reservation.State.RELEASED)
                .mapToInt(Reservation::quantity)
                .sum();
    }
}
