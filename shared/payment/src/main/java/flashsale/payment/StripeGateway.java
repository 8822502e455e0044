package flashsale.payment;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.StripeError;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import flashsale.domain.StoreUnavailable;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Stripe, by its own library: one payment intent of theirs for one of ours.
 *
 * <p><b>What if the answer to the very first request was lost?</b> Then we do not know the id Stripe has given the
 * intent. It is learned by repeating that request with the same idempotency key, which is our intent's id. That is safe
 * because creating moves no money: it is a request of its own, and only {@link #charge} sends the confirmation that
 * follows. Where Stripe has heard of it, it answers as the first time; where it has not, there is now an intent that can be
 * cancelled for good, and a confirmation that arrives later finds it so. Stripe forgets idempotency keys after a day;
 * what is older is searched by our id in its metadata instead.
 */
public final class StripeGateway implements PaymentGateway {
    public static final URI API = URI.create("https://api.stripe.com");

    private static final String PROVIDER = "the payment provider";
    private static final String SIGNATURE = "stripe-signature";
    private static final String INTENT = "intent";
    private static final String ORDER = "order";

    /** Stripe keeps idempotency keys for 24 hours at least; the hour is for clocks and for requests under way. */
    private static final Duration KEYS_ARE_KEPT = Duration.ofHours(23);

    private static final long TOLERANCE_SECONDS = WebhookSignature.TOLERANCE.toSeconds();

    private final StripeClient stripe;
    private final String secret;
    private final InstantSource clock;

    /**
     * @param key the secret key of the shop's account
     * @param api {@link #API}, or a test double
     * @param secret Stripe signs its webhooks with it
     * @param patience for one request; a call of the port makes five requests at most, and two as a rule
     * @param clock tells whether an idempotency key may have been forgotten
     */
    public StripeGateway(String key, URI api, String secret, Duration patience, InstantSource clock) {
        this.stripe = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(api.toString())
                .setHttpClient(new StripeHttp(patience))
                // Who repeats, and when, is decided by those who know the order.
                .setMaxNetworkRetries(0)
                .build();
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public PaymentResult charge(PaymentIntent intent) {
        try {
            var known = learn(intent);
            if (known.isEmpty()) {
                // Never arrived in a day, and never will: its request is not sent again.
                return new PaymentResult.Voided("");
            }
            return word(known.get()) instanceof PaymentResult.Undecided
                    ? confirm(intent, known.get())
                    : word(known.get());
        } catch (CardException | InvalidRequestException refused) {
            return new PaymentResult.Declined(intent.reference(), reason(refused));
        }
    }

    private PaymentResult confirm(PaymentIntent intent, com.stripe.model.PaymentIntent known) {
        boolean waits = "requires_confirmation".equals(known.getStatus());
        if (!waits) {
            return word(retrieve(known.getId()));
        }
        // Nobody is there to answer a question of the bank: what needs one is declined.
        var params = PaymentIntentConfirmParams.builder()
                .setErrorOnRequiresAction(true)
                .build();
        try {
            var confirmed = ask(() -> payments().confirm(known.getId(), params, once(intent.id() + "-confirm")));
            // Repeated, it is answered as the first time, even if more is known by now.
            return word(confirmed) instanceof PaymentResult.Undecided ? word(retrieve(known.getId())) : word(confirmed);
        } catch (CardException declined) {
            return new PaymentResult.Declined(known.getId(), reason(declined));
        } catch (InvalidRequestException refused) {
            // Cancelled in the meantime, or not to be paid like this at all: then nothing may be left open.
            var ended = end(known.getId());
            return ended instanceof PaymentResult.Voided && !isState(refused)
                    ? new PaymentResult.Declined(known.getId(), reason(refused))
                    : ended;
        }
    }

    @Override
    public PaymentResult cancel(PaymentIntent intent) {
        try {
            var known = learn(intent);
            return known.isEmpty()
                    ? new PaymentResult.Voided("")
                    : end(known.get().getId());
        } catch (CardException | InvalidRequestException refused) {
            // There is none, and none can be made of this.
            return new PaymentResult.Voided("");
        }
    }

    /** Also a declined one is closed, and stays declined for us. */
    private PaymentResult end(String reference) {
        var before = word(retrieve(reference));
        boolean open = before instanceof PaymentResult.Undecided || before instanceof PaymentResult.Declined;
        if (!open) {
            return before;
        }
        try {
            var after = word(ask(() -> payments().cancel(reference)));
            return before instanceof PaymentResult.Declined ? before : after;
        } catch (CardException | InvalidRequestException decided) {
            return word(retrieve(reference));
        }
    }

    @Override
    public PaymentResult find(PaymentIntent intent) {
        try {
            var known = learn(intent);
            return known.isEmpty()
                    ? new PaymentResult.Undecided("")
                    : word(retrieve(known.get().getId()));
        } catch (CardException | InvalidRequestException refused) {
            return new PaymentResult.Undecided("");
        }
    }

    /** Stripe's intent for ours, made if need be; empty where it is too late to make one. Its state may be an old one. */
    private Optional<com.stripe.model.PaymentIntent> learn(PaymentIntent intent)
            throws CardException, InvalidRequestException {
        if (!intent.reference().isEmpty()) {
            return Optional.of(retrieve(intent.reference()));
        }
        boolean keyIsKept = clock.instant().isBefore(intent.createdAt().plus(KEYS_ARE_KEPT));
        return keyIsKept ? Optional.of(create(intent)) : search(intent.id());
    }

    private com.stripe.model.PaymentIntent create(PaymentIntent intent) throws CardException, InvalidRequestException {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(intent.amount().minor())
                .setCurrency(intent.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setPaymentMethod(intent.instrument())
                .setCaptureMethod(CaptureMethod.AUTOMATIC)
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(AutomaticPaymentMethods.AllowRedirects.NEVER)
                        .build())
                .putMetadata(ORDER, intent.order().toString())
                .putMetadata(INTENT, intent.id().value())
                .build();
        return ask(() -> payments().create(params, once(intent.id().value())));
    }

    private Optional<com.stripe.model.PaymentIntent> search(IntentId intent)
            throws CardException, InvalidRequestException {
        var params = PaymentIntentSearchParams.builder()
                .setQuery("metadata['%s']:'%s'".formatted(INTENT, intent))
                .setLimit(1L)
                .build();
        return ask(() -> payments().search(params)).getData().stream().findFirst();
    }

    private com.stripe.model.PaymentIntent retrieve(String reference) {
        try {
            return ask(() -> payments().retrieve(reference));
        } catch (CardException | InvalidRequestException unknown) {
            // It was there once: this is another account, or half a Stripe. Nothing follows from that.
            throw new StoreUnavailable(PROVIDER, unknown);
        }
    }

    private static PaymentResult word(com.stripe.model.PaymentIntent stripes) {
        var error = Optional.ofNullable(stripes.getLastPaymentError());
        return switch (stripes.getStatus()) {
            case "succeeded" -> new PaymentResult.Captured(stripes.getId());
            case "canceled" -> new PaymentResult.Voided(stripes.getId());
            // Stripe would let the buyer try again with another card; here that is another attempt, with an intent of
            // its
            // own.
            case "requires_payment_method" ->
                error.<PaymentResult>map(declined -> new PaymentResult.Declined(stripes.getId(), reason(declined)))
                        .orElseGet(() -> new PaymentResult.Undecided(stripes.getId()));
            default -> new PaymentResult.Undecided(stripes.getId());
        };
    }

    @Override
    public RefundResult refund(Refund refund) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(refund.reference())
                .setAmount(refund.amount().minor())
                .putMetadata(ORDER, refund.order().toString())
                .putMetadata(INTENT, refund.intent().value())
                .build();
        try {
            var made = ask(() -> stripe.v1().refunds().create(params, once(refund.intent() + "-refund")));
            // Repeated, it is answered as the first time, even if more is known by now.
            return "succeeded".equals(made.getStatus())
                    ? word(made)
                    : word(ask(() -> stripe.v1().refunds().retrieve(made.getId())));
        } catch (CardException | InvalidRequestException refused) {
            return madeEarlier(refund).orElseGet(() -> new RefundResult.Refused(reason(refused)));
        }
    }

    /** The key of a refund that was asked for again after a day is forgotten, but the refund is not. */
    private Optional<RefundResult> madeEarlier(Refund refund) {
        var params =
                RefundListParams.builder().setPaymentIntent(refund.reference()).build();
        try {
            return ask(() -> stripe.v1().refunds().list(params)).getData().stream()
                    .filter(made ->
                            refund.intent().value().equals(made.getMetadata().get(INTENT)))
                    .map(StripeGateway::word)
                    .findFirst();
        } catch (CardException | InvalidRequestException unknown) {
            return Optional.empty();
        }
    }

    private static RefundResult word(com.stripe.model.Refund made) {
        return switch (made.getStatus()) {
            case "succeeded" -> new RefundResult.Returned(made.getId());
            case "failed", "canceled" ->
                new RefundResult.Refused(
                        Optional.ofNullable(made.getFailureReason()).orElse(made.getStatus()));
            default -> new RefundResult.UnderWay();
        };
    }

    @Override
    public Notice read(byte[] body, Map<String, String> headers, Instant now) {
        var header = headers.getOrDefault(SIGNATURE, "");
        var payload = new String(body, StandardCharsets.UTF_8);
        try {
            Webhook.Signature.verifyHeader(
                    payload, header, secret, TOLERANCE_SECONDS, Clock.fixed(now, ZoneOffset.UTC));
        } catch (SignatureVerificationException wrong) {
            return new Notice.Forged(wrong.getMessage());
        }
        // The library takes any time to come for a recent one.
        boolean recent = WebhookSignature.seconds(header).stream().allMatch(at -> WebhookSignature.isRecent(at, now));
        return recent ? notice(payload) : new Notice.Forged("signed at another time");
    }

    private static Notice notice(String payload) {
        try {
            var event = Webhook.constructEventWithoutVerification(payload);
            boolean readable = event != null && event.getId() != null && event.getType() != null;
            return readable ? notice(event) : new Notice.Malformed("no id or no type");
        } catch (RuntimeException malformed) {
            // Of its JSON library, which it hides from us.
            return new Notice.Malformed("not an event of Stripe's");
        }
    }

    private static Notice notice(Event event) {
        boolean relevant = event.getType().startsWith("payment_intent.");
        if (!relevant) {
            return new Notice.Irrelevant(event.getId());
        }
        try {
            // "Unsafe" is that fields of another version may be missing; the one we read is in all of them.
            var object = event.getDataObjectDeserializer().deserializeUnsafe();
            var intent = object instanceof com.stripe.model.PaymentIntent about
                    ? about.getMetadata().get(INTENT)
                    : null;
            // Of another shop on the same account, perhaps.
            return intent == null
                    ? new Notice.Irrelevant(event.getId())
                    : new Notice.About(event.getId(), new IntentId(intent));
        } catch (StripeException unreadable) {
            return new Notice.Malformed("not an object of Stripe's");
        }
    }

    private com.stripe.service.PaymentIntentService payments() {
        return stripe.v1().paymentIntents();
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private interface Question<T> {
        T ask() throws StripeException;
    }

    /** What Stripe refuses is left to the caller; everything else is no answer. */
    private static <T> T ask(Question<T> question) throws CardException, InvalidRequestException {
        try {
            return question.ask();
        } catch (CardException | InvalidRequestException refused) {
            throw refused;
        } catch (IdempotencyException reused) {
            throw new IllegalStateException("An intent was sent with other content before", reused);
        } catch (StripeException away) {
            // Also where the key of the shop is refused: it is set right, and the call repeated.
            throw new StoreUnavailable(PROVIDER, away);
        }
    }

    private static boolean isState(InvalidRequestException refused) {
        return "payment_intent_unexpected_state".equals(refused.getCode());
    }

    private static String reason(StripeException refused) {
        return Optional.ofNullable(refused.getStripeError())
                .map(StripeGateway::reason)
                .orElse("refused");
    }

    private static String reason(StripeError error) {
        return Optional.ofNullable(error.getDeclineCode())
                .or(() -> Optional.ofNullable(error.getCode()))
                .orElse("refused");
    }
}
