package flashsale.order;

import flashsale.http.ProblemType;
import flashsale.http.Reply;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the payment provider tells what happened. It proves who it is by its signature, not by a session. */
@Path("/v1/payments/webhooks")
public final class WebhookResource {
    /** The largest messages of providers are a fraction of it; checking a signature reads all of it. */
    private static final int LARGEST_BODY = 256 * 1024;

    private final HearProvider hearProvider;

    WebhookResource(HearProvider hearProvider) {
        this.hearProvider = hearProvider;
    }

    @POST
    @Path("/{provider}")
    @Consumes(MediaType.WILDCARD)
    public Response hear(@PathParam("provider") String provider, @Context HttpHeaders headers, byte[] body) {
        if (!provider.equals(hearProvider.provider())) {
            return Reply.problem(ProblemType.UNKNOWN_ROUTE, "This shop does not deal with that provider");
        }
        if (body.length > LARGEST_BODY) {
            return Reply.problem(ProblemType.BODY_TOO_LARGE, "At most %d bytes are read".formatted(LARGEST_BODY));
        }
        return switch (hearProvider.hear(body, byLowerCaseName(headers))) {
            case Hearing.Heard _ -> Reply.ok(Map.of());
            case Hearing.Forged(var reason) -> Reply.problem(ProblemType.BAD_SIGNATURE, reason);
            case Hearing.Malformed(var reason) -> Reply.problem(ProblemType.MALFORMED_WEBHOOK, reason);
            case Hearing.UnknownIntent _ ->
                Reply.problem(ProblemType.UNKNOWN_INTENT, "Nobody has started this payment here");
        };
    }

    private static Map<String, String> byLowerCaseName(HttpHeaders headers) {
        return headers.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(",", header.getValue()),
                        (one, other) -> one + ',' + other));
    }
}
