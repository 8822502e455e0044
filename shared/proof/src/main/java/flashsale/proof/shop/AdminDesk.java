package flashsale.proof.shop;

import flashsale.domain.sale.SaleId;
import flashsale.proof.books.Offer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Opens sales as an admin does: through the API. */
public final class AdminDesk {
    /** Longer than any run; the sale then ends by itself. */
    private static final Duration SALE = Duration.ofMinutes(30);

    /** Opened a moment ago, so that two clocks which differ a little agree that it is open. */
    private static final Duration OPEN_SINCE = Duration.ofSeconds(2);

    private static final Map<String, Object> PRICE = Map.of("amount", 99_900, "currency", "CNY");

    private final ShopApi api;
    private final InstantSource clock;
    private final String token;

    /** @param token of an admin's session */
    public AdminDesk(ShopApi api, InstantSource clock, String token) {
        this.api = api;
        this.clock = clock;
        this.token = token;
    }

    /** @param sku new to the shop */
    public String addProduct(String sku) {
        var product = Map.of(
                "sku", sku, "name", "Crowd magnet " + sku, "description", "Made up by make sale.", "price", PRICE);
        return api.post("/v1/admin/products", token, product).get("id").asText();
    }

    /** A sale that is open when this returns. */
    public Offer openSale(String product, int stock, int limit) {
        var now = clock.instant();
        var sale = Map.of(
                "productId", product,
                "price", PRICE,
                "stock", stock,
                "perBuyer", limit,
                "opensAt", now.minus(OPEN_SINCE).toString(),
                "closesAt", now.plus(SALE).toString(),
                "payWithinSeconds", SALE.toSeconds());
        var id = api.post("/v1/admin/sales", token, sale).get("id").asText();
        api.post("/v1/admin/sales/" + id + "/publication", token, Map.of());
        return new Offer(new SaleId(Long.parseLong(id)), stock, limit);
    }
}
