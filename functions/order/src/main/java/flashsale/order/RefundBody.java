package flashsale.order;

import flashsale.domain.money.Money;
import flashsale.http.Fields;
import java.util.Optional;

/** @param amount what the admin believes was paid */
record RefundBody(Optional<Money> amount, String reason) {
    private static final String NO_REASON = "by an admin";

    /** What the history of an order has room for. */
    private static final int LONGEST_REASON = 200;

    static RefundBody of(Fields fields) {
        var amount = fields.optional("amount", fields::money);
        var reason = fields.optional("reason", name -> fields.text(name, RefundBody::reasonOf));
        return fields.read(() -> new RefundBody(amount.get(), reason.get().orElse(NO_REASON)));
    }

    private static String reasonOf(String text) {
        if (text.isBlank() || text.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("must be 1 to %d characters".formatted(LONGEST_REASON));
        }
        return text.strip();
    }
}
