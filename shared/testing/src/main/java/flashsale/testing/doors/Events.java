package flashsale.testing.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * The API Gateway events of {@code events/<function>}, handed to the function as they are. The name of a file begins
 * with the status of its answer.
 */
public final class Events {
    /** One that works and one that does not. */
    private static final int FEWEST = 2;

    private final Path folder;

    public Events(String function) {
        folder = Path.of(System.getProperty("flashsale.root"), "events", function);
    }

    public void areAnsweredAsTheirNamesSay() throws IOException, InterruptedException {
        var expected = new TreeMap<String, Integer>();
        var answered = new TreeMap<String, Integer>();
        try (var files = Files.list(folder);
                var client = HttpClient.newHttpClient()) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                expected.put(name, Integer.parseInt(name.substring(0, 3)));
                answered.put(name, status(answer(client, file)));
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(FEWEST).isEqualTo(expected);
    }

    /** A refusal counts only as a problem: whatever refuses in front of the doors must speak like them. */
    private static int status(JsonNode answer) {
        int status = answer.path("statusCode").intValue();
        if (status >= 400) {
            assertThat(answer.path("headers").path("Content-Type").asText())
                    .as(answer.toString())
                    .startsWith("application/problem+json");
        }
        return status;
    }

    /** Quarkus' event server takes events at this path and gives back what the function answers to API Gateway. */
    private static JsonNode answer(HttpClient client, Path event) throws IOException, InterruptedException {
        var eventServer = URI.create("http://127.0.0.1:" + RestAssured.port + "/_lambda_");
        var request = HttpRequest.newBuilder(eventServer)
                .POST(BodyPublishers.ofFile(event))
                .build();
        var answer = client.send(request, BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(answer);
    }
}
