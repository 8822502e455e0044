package flashsale.proof.shop;

import flashsale.domain.sale.SaleId;
import flashsale.proof.books.Offer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens sales as an admin does: through the API. */
public final class AdminDesk {
    /** Longer than any run; the sale then ends by itself. */
    private static final Duration SALE = Duration.ofMinutes(30);

    /** The longest there is: orders nobody lives on with would expire by the ten thousand in the middle of a later run. */
    public static final Duration LONGEST_TO_PAY = Duration.ofDays(1);

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

    /** Of its session. */
    public String token() {
        return token;
    }

    /** @param sku new to the shop */
    public String addProduct(String sku) {
        var product = Map.of(
                "sku", sku, "name", "Crowd magnet " + sku, "description", "Made up by make sale.", "price", PRICE);
        return api.post("/v1/admin/products", token, product).get("id").asText();
    }

    /**
     * A sale that is open when this returns.
     *
     * @param payWithin from the landing of an order to its expiry
     */
    public Offer openSale(String product, int stock, int limit, Duration payWithin) {
        var now = clock.instant();
        var sale = Map.of(
                "productId", product,
                "price", PRICE,
                "stock", stock,
                "perBuyer", limit,
                "opensAt", now.minus(OPEN_SINCE).toString(),
                "closesAt", now.plus(SALE).toString(),
                "payWithinSeconds", payWithin.toSeconds());
        var id = api.post("/v1/admin/sales", token, sale).get("id").asText();
        api.post("/v1/admin/sales/" + id + "/publication", token, Map.of());
        return new Offer(new SaleId(Long.parseLong(id)), stock, limit);
    }

    /** Builds the gate of a sale anew from its orders. Comes again as long as it is told to. */
    public void rebuild(SaleId sale) {
        api.post("/v1/admin/sales/" + sale + "/rebuild", token, Map.of());
    }

    /** Sales that are open now, the newest first, as far as one page goes. */
    public List<SaleId> openSales() {
        var open = new ArrayList<SaleId>();
        for (var sale : api.get("/v1/sales?limit=100", token).get("items")) {
            if ("open".equals(sale.get("phase").asText())) {
                open.add(new SaleId(Long.parseLong(sale.get("id").asText())));
            }
        }
        return open;
    }
}
