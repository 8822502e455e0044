package flashsale.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSearchAddressTest {
    private final List<String> shown = new ArrayList<>();

    private void ask(String user) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var url = "http://%s127.0.0.1:%d".formatted(user, server.getAddress().getPort());
        try (var openSearch = new OpenSearch(url, Duration.ofSeconds(5))) {
            openSearch.get("/");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_user_of_the_address_is_shown_with_the_first_request() throws IOException {
        ask("app:p-._~1@");

        var credentials = Base64.getEncoder().encodeToString("app:p-._~1".getBytes(StandardCharsets.UTF_8));
        assertThat(shown).containsExactly("Basic " + credentials);
    }

    @Test
    void an_address_without_a_user_shows_nothing() throws IOException {
        ask("");

        assertThat(shown).containsExactly("null");
    }
}
