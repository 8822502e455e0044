package flashsale.product;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProducts;
import flashsale.http.WireId;
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

    private final RenderedProducts cache;
    private final LambdaHttpHandler rest;

    /** @param rest the way to all the other doors */
    ProductHandler(RenderedProducts cache, LambdaHttpHandler rest) {
        this.cache = cache;
        this.rest = rest;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return wanted(event)
                .flatMap(this::freshCopy)
                .map(text -> answer(text, known(event)))
                .orElseGet(() -> rest.handleRequest(event, context));
    }

    private static Optional<ProductId> wanted(APIGatewayV2HTTPEvent event) {
        var path = event.getRawPath();
        var isRead = "GET".equals(event.getRequestContext().getHttp().getMethod());
        return isRead && path.startsWith(PATH)
                ? WireId.in(path.substring(PATH.length()), text -> new ProductId(WireId.number(text)))
                : Optional.empty();
    }

    private Optional<String> freshCopy(ProductId id) {
        return cache.find(id) instanceof CachedProduct.Fresh(var product) ? product.text() : Optional.empty();
    }

    private static List<String> known(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getHeaders()).orElse(Map.of()).entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static APIGatewayV2HTTPResponse answer(String text, List<String> known) {
        var tag = EntityTag.of(text);
        var headers = new HashMap<>(
                Map.of("etag", tag.value(), "cache-control", PublicReply.publicFor(ProductResource.MAX_AGE_SECONDS)));
        var answer = new APIGatewayV2HTTPResponse();
        answer.setHeaders(headers);
        if (tag.isAmong(known)) {
            answer.setStatusCode(304);
            return answer;
        }
        headers.put("content-type", "application/json;charset=UTF-8");
        answer.setStatusCode(200);
        answer.setBody(text);
        return answer;
    }
}
