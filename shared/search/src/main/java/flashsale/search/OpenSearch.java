package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.StoreUnavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/**
 * Sends requests to one OpenSearch and waits for the answer, but not for long. Safe for any number of threads. A request
 * is never repeated here: whoever sent it knows whether that would help.
 */
public final class OpenSearch implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String NAME = "OpenSearch";

    /** Overloaded, or nobody there who could answer. */
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    /** Between two requests a function is frozen, and its connection may be dead when it thaws. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(1);

    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private final Duration patience;

    /**
     * Contacts nobody yet.
     *
     * @param url {@code http://} or {@code https://}, with {@code user:password@} where the server wants to know
     * @param patience how long to wait for one answer; the caller's own time-out has to be longer
     */
    public OpenSearch(String url, Duration patience) {
        this.patience = patience;
        var limit = Timeout.of(patience);
        var address = URI.create(url);
        transport = ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(address.getScheme(), address.getHost(), address.getPort()))
                .setConnectionConfigCallback(config ->
                        config.setConnectTimeout(limit).setSocketTimeout(limit).setValidateAfterInactivity(IDLE))
                .setRequestConfigCallback(
                        config -> config.setResponseTimeout(limit).setConnectionRequestTimeout(limit))
                .setHttpClientConfigCallback(builder -> small(builder).setDefaultHeaders(credentials(address)))
                .build();
        client = new OpenSearchGenericClient(transport);
    }

    /** One thread that waits for the socket: a function has one request at a time. */
    private static HttpAsyncClientBuilder small(HttpAsyncClientBuilder builder) {
        return builder.setIOReactorConfig(
                        IOReactorConfig.custom().setIoThreadCount(1).build())
                .disableAutomaticRetries();
    }

    /** Shown with each request: asked for first, it would cost a second round trip. */
    private static List<Header> credentials(URI address) {
        if (address.getRawUserInfo() == null) {
            return List.of();
        }
        var shown = Base64.getEncoder().encodeToString(address.getUserInfo().getBytes(StandardCharsets.UTF_8));
        return List.of(new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + shown));
    }

    Answer get(String path) {
        return call("GET", path, null);
    }

    Answer send(String method, String path, JsonNode body) {
        return call(method, path, Body.from(body.toString().getBytes(StandardCharsets.UTF_8), "application/json"));
    }

    /** @param lines each a JSON object, ended by a line feed */
    Answer bulk(String lines) {
        return call("POST", "/_bulk", Body.from(lines.getBytes(StandardCharsets.UTF_8), "application/x-ndjson"));
    }

    Answer delete(String path) {
        return call("DELETE", path, null);
    }

    private Answer call(String method, String path, Body body) {
        var answer = answer(Requests.create(method, path, List.of(), Map.of(), body));
        if (AWAY.contains(answer.status())) {
            throw new StoreUnavailable(NAME, new IOException("status " + answer.status()));
        }
        return answer;
    }

    private Answer answer(Request request) {
        // The client looks at its own time-outs once a second only.
        var pending = client.executeAsync(request);
        try (var response = pending.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return read(response);
        } catch (ExecutionException failure) {
            throw new StoreUnavailable(NAME, failure.getCause());
        } catch (TimeoutException | IOException failure) {
            pending.cancel(true);
            throw new StoreUnavailable(NAME, failure);
        } catch (InterruptedException interrupted) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(NAME, interrupted);
        }
    }

    private static Answer read(Response response) throws IOException {
        try (var body = response.getBody().orElse(null)) {
            return new Answer(response.getStatus(), body == null ? JSON.missingNode() : JSON.readTree(body.body()));
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
