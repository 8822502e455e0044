package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import flashsale.telemetry.Journal;
import flashsale.testing.InMemoryRenderedProducts;
import flashsale.testing.ManualClock;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** How often one request asks the cache, on its way through both doors, and in whose name. */
class TheFirstLookTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final ManualClock clock = new ManualClock();
    private final List<String> looks = new ArrayList<>();
    private final ReadCatalogue catalogue = new ReadCatalogue();
    private final Product kettle = catalogue.addKettle();
    private final RenderedProducts cache = new InMemoryRenderedProducts(clock) {
        @Override
        public synchronized CachedProduct find(ProductId id) {
            looks.add(MDC.get("requestId") + " " + MDC.get("traceId"));
            return super.find(id);
        }
    };
    private final FirstLook firstLook = new FirstLook(cache);
    private final ReadProduct readProduct = new ReadProduct(
            firstLook,
            new LookUp(catalogue, product -> product.text().name(), clock),
            _ -> cache.keep(kettle.id(), new RenderedProduct(1, Optional.of("from another process"))));

    private boolean reads = true;

    /** The way through the REST stack, as far as it matters here. */
    private final class Rest extends LambdaHttpHandler {
        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            if (reads) {
                readProduct.read(kettle.id());
            }
            return new APIGatewayV2HTTPResponse();
        }
    }

    private final ProductHandler handler = new ProductHandler(firstLook, Journal.unread("product", clock), new Rest());

    @Test
    void is_the_only_one_of_a_request_that_goes_through_both_doors() {
        ask("GET");

        assertThat(looks).hasSize(1);
        assertThat(catalogue.lookUps()).isEqualTo(1);
    }

    @Test
    void is_no_other_requests() {
        reads = false;
        ask("GET");
        reads = true;
        ask("HEAD");

        assertThat(looks).hasSize(2);
        assertThat(catalogue.lookUps()).isEqualTo(1);
    }

    @Test
    void is_not_what_somebody_sees_who_waits_for_another_reader() {
        cache.claim(kettle.id());

        ask("GET");

        assertThat(looks).hasSize(2);
        assertThat(catalogue.lookUps()).isZero();
    }

    @Test
    void is_made_in_the_name_of_the_request() {
        ask("GET");

        assertThat(looks).containsExactly(Asked.REQUEST + " " + TRACE);
    }

    private void ask(String method) {
        var event = Asked.event(method, "/v1/products/" + kettle.id(), Map.of("traceparent", TRACEPARENT));
        handler.handleRequest(event, Asked.CONTEXT);
    }
}
