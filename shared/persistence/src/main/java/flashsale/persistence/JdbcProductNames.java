package flashsale.persistence;

import flashsale.domain.product.Product;
import flashsale.domain.search.ProductNames;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Reads along the index of folded names. */
public final class JdbcProductNames implements ProductNames {
    /** Of a pattern; neither of the databases treats it in a way of its own, as they do a backslash. */
    private static final String ESCAPE = "!";

    private final Transactions transactions;

    public JdbcProductNames(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public List<Named> beginningWith(String beginning, int limit) {
        return transactions.repeat("Reading names of products", connection -> {
            var products = ProductTable.shownByName(connection, pattern(beginning), limit);
            var free = FreeUnits.read(
                    connection, products.stream().map(Product::id).toList());
            return products.stream()
                    .map(product -> new Named(product, free.of(product.id())))
                    .toList();
        });
    }

    private static String pattern(String beginning) {
        return beginning
                        .toLowerCase(Locale.ROOT)
                        .replace(ESCAPE, ESCAPE + ESCAPE)
                        .replace("%", ESCAPE + '%')
                        .replace("_", ESCAPE + '_')
                + '%';
    }
}
