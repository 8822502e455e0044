package flashsale.payment;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Speaks to the sandbox, the provider of one machine: {@link flashsale.payment.sandbox}. */
public final class SandboxGateway implements PaymentGateway {
    private static final String PROVIDER = "the payment provider";
    /** An answer is one small object; whatever is larger is not from the sandbox. */
    private static final long MOST_BYTES = 16 * 1024;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final URI address;
    private final WebhookSignature signature;
    private final BoundedHttp http;

    /**
     * @param address without a path
     * @param secret the sandbox signs its webhooks with it
     * @param patience for one call
     */
    public SandboxGateway(URI address, String secret, Duration patience) {
        this.address = address;
        this.signature = new WebhookSignature(secret);
        this.http = new BoundedHttp(patience, MOST_BYTES);
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public PaymentResult charge(PaymentIntent intent) {
        var answer = send(post(
                "/v1/charges",
                Map.of(
                        "intent", intent.id(),
                        "order", intent.order(),
                        "amount", intent.amount().minor(),
                        "currency", intent.amount().currency(),
                        "method", intent.method(),
                        "instrument", intent.instrument())));
        return switch (answer.statusCode()) {
            // Refused before it began: the sandbox keeps nothing of it, so nothing can arrive later.
            case BAD_REQUEST -> new PaymentResult.Declined("", "bad-instrument");
            case CONFLICT ->
                throw new IllegalStateException(
                        "Intent %s was charged with other content before".formatted(intent.id()));
            default -> result(answer);
        };
    }

    @Override
    public PaymentResult cancel(PaymentIntent intent) {
        return result(send(post("/v1/charges/" + intent.id() + "/cancellation", Map.of())));
    }

    @Override
    public PaymentResult find(PaymentIntent intent) {
        var answer = send(HttpRequest.newBuilder(address.resolve("/v1/charges/" + intent.id())));
        return answer.statusCode() == NOT_FOUND ? new PaymentResult.Undecided("") : result(answer);
    }

    @Override
    public RefundResult refund(Refund refund) {
        var fields = fields(send(post(
                "/v1/refunds",
                Map.of(
                        "intent", refund.intent(),
                        "reference", refund.reference(),
                        "amount", refund.amount().minor(),
                        "currency", refund.amount().currency()))));
        return switch (fields.getOrDefault("state", "")) {
            case "returned" -> new RefundResult.Returned(fields.get("reference"));
            case "under-way" -> new RefundResult.UnderWay();
            case "refused" -> new RefundResult.Refused(fields.get("reason"));
            default -> throw notUnderstood(fields);
        };
    }

    private static PaymentResult result(HttpResponse<byte[]> answer) {
        var fields = fields(answer);
        var reference = fields.getOrDefault("reference", "");
        return switch (fields.getOrDefault("state", "")) {
            case "captured" -> new PaymentResult.Captured(reference);
            case "declined" -> new PaymentResult.Declined(reference, fields.getOrDefault("reason", ""));
            case "voided" -> new PaymentResult.Voided(reference);
            case "undecided" -> new PaymentResult.Undecided(reference);
            default -> throw notUnderstood(fields);
        };
    }

    private static Map<String, String> fields(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= BAD_REQUEST) {
            throw new IllegalStateException("The sandbox refuses %s with status %d"
                    .formatted(answer.request().uri(), answer.statusCode()));
        }
        try {
            return FlatJson.read(answer.body());
        } catch (IllegalArgumentException cut) {
            throw new StoreUnavailable(PROVIDER, cut);
        }
    }

    private static IllegalStateException notUnderstood(Map<String, String> fields) {
        return new IllegalStateException("Not an answer of the sandbox: " + fields);
    }

    private HttpRequest.Builder post(String path, Map<String, ?> fields) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(FlatJson.write(fields)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build());
            if (answer.statusCode() >= SERVER_ERROR || answer.statusCode() == TOO_MANY) {
                throw new IOException("The sandbox is in trouble: status " + answer.statusCode());
            }
            return answer;
        } catch (IOException silence) {
            throw new StoreUnavailable(PROVIDER, silence);
        }
    }

    @Override
    public Notice read(byte[] body, Map<String, String> headers, Instant now) {
        var header = headers.get(WebhookSignature.HEADER);
        if (header == null) {
            return new Notice.Forged("no signature");
        }
        var objection = signature.objection(body, header, now);
        if (objection.isPresent()) {
            return new Notice.Forged(objection.get());
        }
        try {
            return notice(FlatJson.read(body));
        } catch (IllegalArgumentException unreadable) {
            return new Notice.Malformed(unreadable.getMessage());
        }
    }

    private static Notice notice(Map<String, String> fields) {
        var event = fields.getOrDefault("id", "");
        var type = fields.getOrDefault("type", "");
        if (event.isEmpty() || type.isEmpty()) {
            throw new IllegalArgumentException("no id or no type");
        }
        boolean relevant = type.startsWith("charge.");
        return relevant
                ? new Notice.About(event, new IntentId(fields.getOrDefault("intent", "")))
                : new Notice.Irrelevant(event);
    }
}
