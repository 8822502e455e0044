package flashsale.domain.sale;

import java.time.Instant;

/** From its opening instant up to, and without, its closing instant. */
public record SaleWindow(Instant opensAt, Instant closesAt) {
    public SaleWindow {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A sale opens (%s) before it closes (%s)".formatted(opensAt, closesAt));
        }
    }

    public Phase phaseAt(Instant instant) {
        if (instant.isBefore(opensAt)) {
            return Phase.UPCOMING;
        }
        return instant.isBefore(closesAt) ? Phase.OPEN : Phase.OVER;
    }

    public enum Phase {
        UPCOMING,
        OPEN,
        OVER
    }
}
