package flashsale.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.local.demo.DemoCatalogue;
import flashsale.local.runtime.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Something to look at and to buy: an admin, a few products with sales that are open, and a catalogue of some thousand.
 * Made through the API, as an admin would, and only where it is not there.
 */
public final class Demo implements Consumer<LocalShop> {
    /** The account is visibly local; on AWS the first admin is whoever may invoke the migrate function. */
    static final Map<String, Object> ADMIN = Map.of("username", "admin", "password", "admin-local-only");

    private static final String MIGRATE = "MigrateFunction";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SALE_LASTS = Duration.ofDays(1);
    /** Units for ordinary orders; those of the sale come beside them. */
    private static final int STOCK = 1_000;

    private static final List<DemoProduct> PRODUCTS = List.of(
            new DemoProduct("PHONE-15", "秒杀手机 Phone 15", "6.1-inch phone, 256 GB", 499_900, 99_900),
            new DemoProduct("KETTLE-17", "电热水壶 Kettle", "Boils 1.7 litres in four minutes", 19_900, 9_900),
            new DemoProduct("BUDS-3", "无线耳机 Buds 3", "Noise cancelling, 30 hours", 129_900, 49_900));

    private final ObjectMapper json = new ObjectMapper();
    private final Consumer<String> progress;
    private final DemoCatalogue catalogue = DemoCatalogue.usual();
    private String openSale = "";

    public Demo(Consumer<String> progress) {
        this.progress = progress;
    }

    private record DemoProduct(String sku, String name, String description, long price, long salePrice) {}

    /** The id of a sale that is open; empty where there is none. */
    String openSale() {
        return openSale;
    }

    @Override
    public void accept(LocalShop shop) {
        try {
            var api = new DemoApi(shop.baseUri(), json);
            openSale = anOpenSale(api);
            if (openSale.isEmpty()) {
                fill(api, admin(shop, api));
                openSale = anOpenSale(api);
                progress.accept("%d products and their sales are there (admin: %s, password %s)"
                        .formatted(PRODUCTS.size(), ADMIN.get("username"), ADMIN.get("password")));
            }
            if (!hasCatalogue(api)) {
                bring(api, admin(shop, api));
            }
            FirstSearch.ask(api);
        } catch (IOException | ExecutionException failure) {
            throw new ShopFailure("The demo catalogue cannot be loaded: %s.".formatted(failure.getMessage()), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ShopFailure("The start was interrupted.", interrupted);
        }
    }

    /** Of several the one with the smallest id: the first that was made. */
    private static String anOpenSale(DemoApi api) throws IOException, InterruptedException {
        var found = "";
        for (JsonNode sale : api.get("/v1/sales?limit=100").get("items")) {
            if ("open".equals(sale.get("phase").asText())) {
                found = sale.get("id").asText();
            }
        }
        return found;
    }

    /** One product of each category is enough: whoever has archived some does not want them back. */
    private boolean hasCatalogue(DemoApi api) throws IOException, InterruptedException {
        var there = new HashSet<String>();
        for (JsonNode path : api.get("/v1/categories").findValues("path")) {
            there.add(path.asText());
        }
        return there.containsAll(catalogue.categories());
    }

    private void bring(DemoApi api, String token) throws IOException, InterruptedException {
        var report = api.post("/v1/admin/products/import", token, "application/x-ndjson", catalogue.lines(), 200);
        progress.accept("%d products were brought into the catalogue, %d were there"
                .formatted(
                        report.get("created").asInt() + report.get("updated").asInt(),
                        report.get("unchanged").asInt()));
        if (report.get("failed").asInt() > 0) {
            throw new IOException("an import of its products failed with " + report.get("errors"));
        }
    }

    private void fill(DemoApi api, String token) throws IOException, InterruptedException {
        for (var product : PRODUCTS) {
            open(api, token, product);
        }
    }

    /** The token of a session. */
    private static String admin(LocalShop shop, DemoApi api)
            throws IOException, InterruptedException, ExecutionException {
        var admin = Map.of(
                "username",
                ADMIN.get("username"),
                "password",
                ADMIN.get("password"),
                "email",
                "admin@shop.local.example");
        api.post("/v1/users", "", admin, 201, 409);
        promote(shop);
        return api.post("/v1/sessions", "", ADMIN, 201).get("token").asText();
    }

    private static void promote(LocalShop shop) throws InterruptedException, ExecutionException {
        var event = "{\"promote\":\"%s\"}".formatted(ADMIN.get("username")).getBytes(StandardCharsets.UTF_8);
        var outcome = shop.functions().invoke(MIGRATE, event, PATIENCE).get();
        if (!(outcome instanceof Outcome.Answered)) {
            throw new ShopFailure("The demo admin cannot be promoted: %s.".formatted(outcome));
        }
    }

    private static void open(DemoApi api, String token, DemoProduct product) throws IOException, InterruptedException {
        var created = api.post(
                "/v1/admin/products",
                token,
                Map.of(
                        "sku", product.sku(),
                        "name", product.name(),
                        "description", product.description(),
                        "price", money(product.price())),
                201,
                409);
        if (!created.has("id")) {
            return; // there from an earlier run, with a sale that is over
        }
        var id = created.get("id").asText();
        var now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        var sale = api.post(
                "/v1/admin/sales",
                token,
                Map.of(
                        "productId",
                        id,
                        "price",
                        money(product.salePrice()),
                        "stock",
                        100,
                        "perBuyer",
                        2,
                        "opensAt",
                        now.toString(),
                        "closesAt",
                        now.plus(SALE_LASTS).toString(),
                        "payWithinSeconds",
                        900),
                201);
        api.post("/v1/admin/sales/" + sale.get("id").asText() + "/publication", token, Map.of(), 200);
        api.post(
                "/v1/admin/products/" + id + "/stock-adjustments",
                token,
                Map.of("delta", STOCK, "reason", "Opening stock"),
                201);
    }

    private static Map<String, Object> money(long fen) {
        return Map.of("amount", fen, "currency", "CNY");
    }
}
