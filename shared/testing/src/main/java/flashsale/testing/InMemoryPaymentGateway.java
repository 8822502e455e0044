package flashsale.testing;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * A provider without threads and without a clock of its own. What happens to a charge is written on its instrument, in
 * the words of the sandbox; where a word says "later", {@link #settle()} is that moment. {@code delay} means nothing here.
 *
 * <p>A message is text, {@code event type intent}, and its signature is the time and the hash of that text: enough to
 * tell a right one from a wrong one, and from an old one.
 */
public final class InMemoryPaymentGateway implements PaymentGateway {
    private static final String SIGNATURE = "in-memory-signature";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Set<String> WORDS = Set.of(
            "ok",
            "declined",
            "decline",
            "delay",
            "lost",
            "lost-before",
            "undecided",
            "firm",
            "dup",
            "hook-delay",
            "refund-refused",
            "refund-later",
            "refund-lost");

    private final Map<IntentId, Row> rows = new LinkedHashMap<>();
    private final List<WebhookMessage> messages = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final InstantSource clock;
    private int events;

    /** @param clock messages are signed by it */
    public InMemoryPaymentGateway(InstantSource clock) {
        this.clock = clock;
    }

    private enum State {
        UNDECIDED,
        CAPTURED,
        DECLINED,
        VOIDED
    }

    private enum Repayment {
        NONE,
        UNDER_WAY,
        RETURNED,
        REFUSED
    }

    private static final class Row {
        private final String reference;
        /** What was asked for; empty where it was ended before it arrived. */
        private final String content;

        private final OrderId order;
        private final long amount;
        private final Map<String, Integer> words;
        private State state = State.UNDECIDED;
        private Repayment repayment = Repayment.NONE;

        Row(String reference, String content, PaymentIntent intent, Map<String, Integer> words) {
            this.reference = reference;
            this.content = content;
            this.order = intent.order();
            this.amount = intent.amount().minor();
            this.words = words;
        }

        boolean says(String word) {
            return words.containsKey(word);
        }

        PaymentResult result() {
            return switch (state) {
                case UNDECIDED -> new PaymentResult.Undecided(reference);
                case CAPTURED -> new PaymentResult.Captured(reference);
                case DECLINED -> new PaymentResult.Declined(reference, "card-declined");
                case VOIDED -> new PaymentResult.Voided(reference);
            };
        }

        RefundResult refunded() {
            return switch (repayment) {
                case RETURNED -> new RefundResult.Returned(reference + "-refund");
                case UNDER_WAY -> new RefundResult.UnderWay();
                case NONE, REFUSED -> new RefundResult.Refused("refund-refused");
            };
        }

        long taken() {
            return state == State.CAPTURED && repayment != Repayment.RETURNED ? amount : 0;
        }
    }

    /** Captured and not given back, in minor units: what the books of the shop have to say as well. */
    public synchronized long taken(OrderId order) {
        return rows.values().stream()
                .filter(row -> row.order.equals(order))
                .mapToLong(Row::taken)
                .sum();
    }

    /** The same of all orders. */
    public synchronized long taken() {
        return rows.values().stream().mapToLong(Row::taken).sum();
    }

    /** Everything that was to happen later has happened. */
    public synchronized void settle() {
        for (var entry : rows.entrySet()) {
            var row = entry.getValue();
            if (row.state == State.UNDECIDED) {
                decide(entry.getKey(), row);
            }
            if (row.repayment == Repayment.UNDER_WAY) {
                row.repayment = Repayment.RETURNED;
                tell(row, "refund.returned", entry.getKey());
            }
        }
        late.forEach(this::tell);
        late.clear();
    }

    /** What was sent since the last call, to be delivered once, twice, or in another order. */
    public synchronized List<WebhookMessage> messages() {
        var sent = List.copyOf(messages);
        messages.clear();
        return sent;
    }

    /** A message of the provider that says this. */
    public WebhookMessage sign(byte[] body, Instant at) {
        return new WebhookMessage(body, Map.of(SIGNATURE, at.getEpochSecond() + ":" + Arrays.hashCode(body)));
    }

    @Override
    public String name() {
        return "in-memory";
    }

    @Override
    public synchronized PaymentResult charge(PaymentIntent intent) {
        var words = words(intent.instrument());
        if (words.isEmpty()) {
            return new PaymentResult.Declined("", "bad-instrument");
        }
        if (words.containsKey("lost-before")) {
            throw lost();
        }
        var content = List.of(intent.order(), intent.amount(), intent.method(), intent.instrument())
                .toString();
        var known = rows.get(intent.id());
        if (known != null) {
            boolean same = known.content.isEmpty() || known.content.equals(content);
            if (!same) {
                throw new IllegalStateException(
                        "Intent %s was charged with other content before".formatted(intent.id()));
            }
            return known.result();
        }
        var row = new Row(reference(), content, intent, words);
        rows.put(intent.id(), row);
        if (!row.says("undecided")) {
            decide(intent.id(), row);
        }
        if (row.says("lost")) {
            throw lost();
        }
        return row.result();
    }

    private void decide(IntentId intent, Row row) {
        long declines = rows.values().stream()
                .filter(other -> other.order.equals(row.order) && other.state == State.DECLINED)
                .count();
        boolean declined = row.says("declined") || declines < row.words.getOrDefault("decline", 0);
        row.state = declined ? State.DECLINED : State.CAPTURED;
        tell(row, declined ? "charge.declined" : "charge.captured", intent);
    }

    @Override
    public synchronized PaymentResult cancel(PaymentIntent intent) {
        var row = rows.computeIfAbsent(intent.id(), _ -> new Row(reference(), "", intent, Map.of()));
        boolean open = row.state == State.UNDECIDED && !row.says("firm");
        if (open) {
            row.state = State.VOIDED;
            tell(row, "charge.voided", intent.id());
        }
        return row.result();
    }

    @Override
    public synchronized PaymentResult find(PaymentIntent intent) {
        var row = rows.get(intent.id());
        return row == null ? new PaymentResult.Undecided("") : row.result();
    }

    @Override
    public synchronized RefundResult refund(Refund refund) {
        var row = rows.get(refund.intent());
        boolean possible = row != null
                && row.state == State.CAPTURED
                && row.reference.equals(refund.reference())
                && row.amount == refund.amount().minor();
        if (!possible) {
            return new RefundResult.Refused("nothing-captured");
        }
        if (row.repayment != Repayment.NONE) {
            return row.refunded();
        }
        row.repayment = repayment(row);
        if (row.repayment == Repayment.RETURNED) {
            tell(row, "refund.returned", refund.intent());
        }
        if (row.says("refund-lost")) {
            throw lost();
        }
        return row.refunded();
    }

    private static Repayment repayment(Row row) {
        if (row.says("refund-refused")) {
            return Repayment.REFUSED;
        }
        return row.says("refund-later") ? Repayment.UNDER_WAY : Repayment.RETURNED;
    }

    @Override
    public Notice read(byte[] body, Map<String, String> headers, Instant now) {
        var signature = headers.getOrDefault(SIGNATURE, "").split(":");
        boolean signed = signature.length == 2 && signature[1].equals(Integer.toString(Arrays.hashCode(body)));
        if (!signed) {
            return new Notice.Forged("not signed");
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(signature[0])), now);
        if (age.abs().compareTo(TOLERANCE) > 0) {
            return new Notice.Forged("signed at another time");
        }
        var words = new String(body, StandardCharsets.UTF_8).split(" ");
        if (words.length != 3) {
            return new Notice.Malformed("not three words");
        }
        return words[1].startsWith("charge.")
                ? new Notice.About(words[0], new IntentId(words[2]))
                : new Notice.Irrelevant(words[0]);
    }

    private void tell(Row row, String type, IntentId intent) {
        var text = "evt-%d %s %s".formatted(++events, type, intent);
        boolean isLate = row.says("hook-delay") && type.startsWith("charge.");
        for (int copy = 0; copy < Math.max(1, row.words.getOrDefault("dup", 1)); copy++) {
            if (isLate) {
                late.add(text);
            } else {
                tell(text);
            }
        }
    }

    private void tell(String text) {
        messages.add(sign(text.getBytes(StandardCharsets.UTF_8), clock.instant()));
    }

    private String reference() {
        return "ch-" + (rows.size() + 1);
    }

    private static StoreUnavailable lost() {
        return new StoreUnavailable("the payment provider", new TimeoutException("lost, as the instrument says"));
    }

    /** Empty where one of them is unknown. */
    private static Map<String, Integer> words(String instrument) {
        var words = new LinkedHashMap<String, Integer>();
        for (var part : instrument.split(",", -1)) {
            var pair = part.split(":", 2);
            if (!WORDS.contains(pair[0])) {
                return Map.of();
            }
            words.put(pair[0], pair.length > 1 ? Integer.parseInt(pair[1]) : 0);
        }
        return words;
    }
}
