package flashsale.persistence;

import flashsale.domain.product.Imported;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductImports;
import flashsale.domain.product.Sku;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * One transaction for all of them: what is there is locked and compared, what differs is written. Somebody who adds one
 * of them in between makes the whole transaction start again, and finds it then.
 */
public final class JdbcProductImports implements ProductImports {
    /** Losing this often in a row to others who import the same products is a fault and no race. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final Supplier<String> trace;

    /** @param trace the {@code traceparent} of the request at hand; empty where there is none */
    public JdbcProductImports(DataSource dataSource, Supplier<String> trace) {
        this.transactions = new Transactions(dataSource);
        this.trace = trace;
    }

    @Override
    public List<Imported> put(List<NewProduct> products) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.run(connection -> put(connection, products));
            } catch (SQLException failure) {
                if (!isRace(failure) || attempt == ATTEMPTS) {
                    throw new IllegalStateException("Importing products failed", failure);
                }
            }
        }
    }

    private static boolean isRace(SQLException failure) {
        return switch (Refusal.of(failure)) {
            case DUPLICATE_KEY, LOCK -> true;
            case CONSTRAINT, NONE -> false;
        };
    }

    private List<Imported> put(Connection connection, List<NewProduct> products) throws SQLException {
        var skus = products.stream().map(NewProduct::sku).toList();
        var before = ProductTable.lockBySku(connection, skus);
        var added = products.stream()
                .filter(product -> !before.containsKey(product.sku()))
                .toList();
        var changes = changes(before, products);
        if (added.isEmpty() && changes.isEmpty()) {
            return answers(products, before, before);
        }
        ProductTable.insert(connection, added);
        ProductTable.update(connection, changes);
        var after = ProductTable.lockBySku(connection, skus);
        ProductEventTable.insert(
                connection,
                after.values().stream()
                        .filter(product -> !product.equals(before.get(product.sku())))
                        .toList(),
                trace.get());
        return answers(products, before, after);
    }

    private static Map<Product, NewProduct> changes(Map<Sku, Product> before, List<NewProduct> products) {
        var changes = new LinkedHashMap<Product, NewProduct>();
        for (var product : products) {
            var seen = before.get(product.sku());
            if (seen != null && !seen.content().equals(product.content())) {
                changes.put(seen, product);
            }
        }
        return changes;
    }

    private static List<Imported> answers(
            List<NewProduct> products, Map<Sku, Product> before, Map<Sku, Product> after) {
        var answers = new ArrayList<Imported>();
        for (var product : products) {
            var seen = before.get(product.sku());
            var now = after.get(product.sku());
            if (seen == null) {
                answers.add(new Imported.Created(now));
            } else {
                answers.add(seen.equals(now) ? new Imported.Unchanged(now) : new Imported.Updated(now));
            }
        }
        return answers;
    }
}
