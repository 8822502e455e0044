package flashsale.local.demo;

import java.util.List;
import java.util.Map;

/** As an import takes it. */
record DemoProduct(
        String sku,
        String name,
        String description,
        Price price,
        String category,
        List<String> images,
        Map<String, List<String>> attributes) {

    /** @param amount in fen */
    record Price(long amount, String currency) {}
}
