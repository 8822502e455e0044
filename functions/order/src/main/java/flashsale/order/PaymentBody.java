package flashsale.order;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.payment.PaymentMethod;
import flashsale.http.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a buyer says about a payment. Not how much: the amount is the order's, so a field for it is unknown. */
record PaymentBody(IdempotencyKey key, PaymentMethod method, String instrument) {
    private static final Pattern INSTRUMENT = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** @param key the header, null where it is absent */
    static PaymentBody of(String key, Fields fields) {
        var attempt = fields.header("Idempotency-Key", key, IdempotencyKey::new);
        var method = fields.text("method", PaymentBody::methodOf);
        var instrument = fields.text("instrument", PaymentBody::instrumentOf);
        return fields.read(() -> new PaymentBody(attempt.get(), method.get(), instrument.get()));
    }

    private static PaymentMethod methodOf(String text) {
        return Arrays.stream(PaymentMethod.values())
                .filter(method -> wire(method).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(PaymentMethod.values())
                        .map(PaymentBody::wire)
                        .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    private static String wire(PaymentMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /** What the provider knows the buyer's card or wallet by. */
    private static String instrumentOf(String text) {
        if (!INSTRUMENT.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 1 to 200 visible ASCII characters");
        }
        return text;
    }
}
