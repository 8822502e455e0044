package flashsale.payment.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be written on an instrument, in lower case with hyphens, some with {@code :number}. */
enum Word {
    /** Taken; so is whatever else does not say otherwise. */
    OK,
    DECLINED,
    /** {@code decline:N}: the first N attempts of this order are declined. */
    DECLINE(Word.REQUIRED, 100),
    /** {@code delay:ms}: so long nothing happens, and then all of it. */
    DELAY(Word.REQUIRED, 30_000),
    /** It is done, and the connection closed instead of an answer. Whoever repeats the charge is answered. */
    LOST,
    /** The connection is closed before anything happens, every time. */
    LOST_BEFORE,
    /** {@code undecided:ms}: decided so much later, and told by webhook. */
    UNDECIDED(500, 60_000),
    /** While undecided, it cannot be cancelled any more. */
    FIRM,
    /** {@code dup:N}: every webhook is sent N times. */
    DUP(Word.REQUIRED, 10),
    /** {@code hook-delay:ms}: the webhook of the charge is late, and so comes after later ones. */
    HOOK_DELAY(Word.REQUIRED, 60_000),
    REFUND_REFUSED,
    /** {@code refund-later:ms}: the refund is under way so long. */
    REFUND_LATER(500, 60_000),
    /** It is given back, and the connection closed instead of an answer. */
    REFUND_LOST;

    private static final int NONE = -1;
    private static final int REQUIRED = -2;

    private final int fallback;
    private final int most;

    Word() {
        this(NONE, NONE);
    }

    /** @param most the largest number allowed */
    Word(int fallback, int most) {
        this.fallback = fallback;
        this.most = most;
    }

    static Optional<Word> of(String text) {
        return Arrays.stream(values()).filter(word -> word.text().equals(text)).findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException where there must be one */
    int number() {
        if (fallback == REQUIRED) {
            throw new IllegalArgumentException(text() + " needs a number");
        }
        return Math.max(fallback, 0);
    }

    /** @throws IllegalArgumentException where it is no number, too large, or not wanted */
    int number(String digits) {
        boolean allowed = most != NONE && digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) <= most;
        if (!allowed) {
            throw new IllegalArgumentException(
                    most == NONE ? text() + " takes no number" : text() + " takes a number up to " + most);
        }
        return Integer.parseInt(digits);
    }
}
