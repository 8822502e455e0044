package flashsale.product;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.http.WireId;
import flashsale.telemetry.Journal;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door before the others. What most readers want, a product of which the cache has a fresh copy, is answered right
 * here: the way through the REST stack, a connection and three threads, takes several times what the answer does (see
 * the README's decisions). Whatever is not that simple goes that way, and is answered the same there.
 */
final class ProductHandler extends LambdaHttpHandler {
    private static final String PATH = "/v1/products/";

    private final FirstLook cache;
    private final Journal journal;
    private final LambdaHttpHandler rest;

    /** @param rest the way to all the other doors, which keep the journal themselves */
    ProductHandler(FirstLook cache, Journal journal, LambdaHttpHandler rest) {
        this.cache = cache;
        this.journal = journal;
        this.rest = rest;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            return wanted(event)
                    .flatMap(id -> freshCopy(id, event, context))
                    .orElseGet(() -> rest.handleRequest(event, context));
        } finally {
            cache.over();
        }
    }

    private static Optional<ProductId> wanted(APIGatewayV2HTTPEvent event) {
        var path = event.getRawPath();
        var isRead = "GET".equals(event.getRequestContext().getHttp().getMethod());
        return isRead && path.startsWith(PATH)
                ? WireId.in(path.substring(PATH.length()), text -> new ProductId(WireId.number(text)))
                : Optional.empty();
    }

    private Optional<APIGatewayV2HTTPResponse> freshCopy(ProductId id, APIGatewayV2HTTPEvent event, Context context) {
        // Whatever the cache complains of says which request has met it.
        journal.begin(context.getAwsRequestId(), header(event, "traceparent"), header(event, "x-amzn-trace-id"));
        if (!(cache.take(id) instanceof CachedProduct.Fresh(var product))) {
            return Optional.empty();
        }
        var answer = product.text().map(text -> answer(text, header(event, HttpHeaders.IF_NONE_MATCH)));
        journal.end();
        return answer;
    }

    /** Empty where there is none. */
    private static String header(APIGatewayV2HTTPEvent event, String name) {
        var headers = event.getHeaders();
        if (headers != null) {
            for (var header : headers.entrySet()) {
                if (header.getKey().equalsIgnoreCase(name)) {
                    return header.getValue();
                }
            }
        }
        return "";
    }

    private static APIGatewayV2HTTPResponse answer(String text, String known) {
        var tag = EntityTag.of(text);
        var headers = new HashMap<>(
                Map.of("etag", tag.value(), "cache-control", PublicReply.publicFor(ProductResource.MAX_AGE_SECONDS)));
        var answer = new APIGatewayV2HTTPResponse();
        answer.setHeaders(headers);
        if (tag.isAmong(List.of(known))) {
            answer.setStatusCode(304);
            return answer;
        }
        headers.put("content-type", "application/json;charset=UTF-8");
        answer.setStatusCode(200);
        answer.setBody(text);
        return answer;
    }
}
