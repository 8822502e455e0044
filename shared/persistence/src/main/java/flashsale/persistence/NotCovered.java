package flashsale.persistence;

import java.sql.SQLException;

/** The batch asks for more than a sale has, or a buyer may have. Which of its purchases is at fault is not known. */
final class NotCovered extends SQLException {
    private static final long serialVersionUID = 1L;

    private final LandingReason reason;

    NotCovered(LandingReason reason) {
        super("The batch is not covered: " + reason);
        this.reason = reason;
    }

    NotCovered(LandingReason reason, SQLException refused) {
        super("The batch is not covered: " + reason, refused);
        this.reason = reason;
    }

    LandingReason reason() {
        return reason;
    }
}
