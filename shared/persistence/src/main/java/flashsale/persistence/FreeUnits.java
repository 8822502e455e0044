package flashsale.persistence;

import flashsale.domain.product.ProductId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the standing pools of some products have left for whoever comes next. */
record FreeUnits(Map<ProductId, Long> byProduct) {
    private static final String READ = """
            select s.standing_product_id, k.available from sales s join sale_stock k on k.sale_id = s.id
            where s.standing_product_id in %s""";

    static FreeUnits read(Connection connection, Collection<ProductId> products) throws SQLException {
        var free = new HashMap<ProductId, Long>();
        var ids = List.copyOf(products);
        if (ids.isEmpty()) {
            return new FreeUnits(free);
        }
        try (var statement = connection.prepareStatement(READ.formatted(RowInsert.placeholders(ids.size())))) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setLong(i + 1, ids.get(i).value());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    free.put(new ProductId(row.getLong(1)), row.getLong(2));
                }
            }
        }
        return new FreeUnits(free);
    }

    /** Empty for a product without a pool. */
    OptionalLong of(ProductId product) {
        var units = byProduct.get(product);
        return units == null ? OptionalLong.empty() : OptionalLong.of(units);
    }
}
