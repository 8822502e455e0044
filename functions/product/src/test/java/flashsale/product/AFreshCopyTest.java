package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.telemetry.Journal;
import flashsale.testing.InMemoryRenderedProducts;
import flashsale.testing.ManualClock;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the first door answers by itself, and what it leaves to the others. */
class AFreshCopyTest {
    private static final int BY_THE_OTHERS = 299;
    private static final String TEXT = "{\"name\":\"水壶\"}";

    private final ManualClock clock = new ManualClock();
    private final InMemoryRenderedProducts cache = new InMemoryRenderedProducts(clock);
    private final ProductHandler handler =
            new ProductHandler(new FirstLook(cache), Journal.unread("product", clock), new Others());

    private static final class Others extends LambdaHttpHandler {
        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            var answer = new APIGatewayV2HTTPResponse();
            answer.setStatusCode(BY_THE_OTHERS);
            return answer;
        }
    }

    @Test
    void is_answered_at_once() {
        keep(7, Optional.of(TEXT));

        var answer = ask("GET", "/v1/products/7", Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(TEXT);
        assertThat(answer.getHeaders())
                .containsEntry("content-type", "application/json;charset=UTF-8")
                .containsEntry("cache-control", "public, max-age=2")
                .containsEntry("etag", EntityTag.of(TEXT).value());
    }

    @Test
    void is_not_sent_to_whoever_has_it() {
        keep(7, Optional.of(TEXT));
        var tag = EntityTag.of(TEXT).value();

        for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            for (var name : new String[] {"if-none-match", "If-None-Match"}) {
                var answer = ask("GET", "/v1/products/7", Map.of(name, known));

                assertThat(answer.getStatusCode()).isEqualTo(304);
                assertThat(answer.getBody()).isNull();
                assertThat(answer.getHeaders()).containsEntry("etag", tag).doesNotContainKey("content-type");
            }
        }
        assertThat(ask("GET", "/v1/products/7", Map.of("if-none-match", "\"other\""))
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void is_all_that_is_answered_there() {
        keep(7, Optional.of(TEXT));
        keep(8, Optional.empty());

        assertLeftToOthers("GET", "/v1/products/9");
        assertLeftToOthers("GET", "/v1/products/8");
        assertLeftToOthers("GET", "/v1/products/07");
        assertLeftToOthers("GET", "/v1/products/search");
        assertLeftToOthers("GET", "/v1/products");
        assertLeftToOthers("GET", "/v1/sales/7");
        assertLeftToOthers("PUT", "/v1/products/7");
        clock.advance(Duration.ofMinutes(1));
        assertLeftToOthers("GET", "/v1/products/7");
    }

    private void keep(long id, Optional<String> text) {
        cache.keep(new ProductId(id), new RenderedProduct(1, text));
    }

    private void assertLeftToOthers(String method, String path) {
        assertThat(ask(method, path, Map.of()).getStatusCode())
                .as("%s %s", method, path)
                .isEqualTo(BY_THE_OTHERS);
    }

    private APIGatewayV2HTTPResponse ask(String method, String path, Map<String, String> headers) {
        return handler.handleRequest(Asked.event(method, path, headers), Asked.CONTEXT);
    }
}
