package flashsale.proof.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.proof.CannotRun;
import flashsale.proof.books.MoneyBook.Charge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the sandbox's own ledger, page by page. */
public final class LedgerReader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAGE = 1_000;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI provider;

    public LedgerReader(URI provider) {
        this.provider = provider;
    }

    /** Attempts that were cancelled before the provider had heard of them name no order, and moved no money. */
    public List<Charge> charges(Set<OrderId> orders) {
        var charges = new ArrayList<Charge>();
        try (var client = HttpClient.newHttpClient()) {
            int after = 0;
            while (after >= 0) {
                var page = page(client, after);
                for (var row : page.get("rows")) {
                    var order = row.get("order").asText();
                    if (!order.isEmpty() && orders.contains(OrderId.parse(order))) {
                        charges.add(charge(row));
                    }
                }
                after = page.path("next").asInt(-1);
            }
        }
        return charges;
    }

    /** Whether the provider has heard of this attempt to pay. */
    boolean knows(String intent) {
        return ask(intent).statusCode() == OK;
    }

    /** Whether it has taken the money. */
    boolean hasCaptured(String intent) {
        return ask(intent).body().contains("\"captured\"");
    }

    /** @throws CannotRun where the provider is away */
    void isThere() {
        ask("0".repeat(32));
    }

    private HttpResponse<String> ask(String intent) {
        try (var client = HttpClient.newHttpClient()) {
            return answer(client, "/v1/charges/" + intent);
        }
    }

    private static Charge charge(JsonNode row) {
        return new Charge(
                new IntentId(row.get("intent").asText()),
                OrderId.parse(row.get("order").asText()),
                row.get("captured").asLong(),
                row.get("refunded").asLong());
    }

    private JsonNode page(HttpClient client, int after) {
        var answer = answer(client, "/v1/ledger?after=%d&limit=%d".formatted(after, PAGE));
        if (answer.statusCode() != OK) {
            throw new CannotRun("The payment provider's ledger is answered %d.".formatted(answer.statusCode()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new CannotRun("The payment provider's ledger is no JSON.", malformed);
        }
    }

    private HttpResponse<String> answer(HttpClient client, String path) {
        var request =
                HttpRequest.newBuilder(provider.resolve(path)).timeout(PATIENCE).build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new CannotRun("The payment provider cannot be asked: %s.".formatted(failed), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the provider was asked.", stopped);
        }
    }
}
