package flashsale.persistence;

import flashsale.domain.product.Product;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.search.ProductNames;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Locale;

/** Reads active products until enough fit: without an index on names, which is for the search to have. */
public final class PanacheProductNames implements ProductNames {
    /** Of a pattern; neither of the databases treats it in a way of its own, as they do a backslash. */
    private static final String ESCAPE = "!";

    private final Rows rows = new Rows();

    @Override
    public List<Product> beginningWith(String beginning, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows
                        .find(
                                "status = ?1 and lower(name) like ?2 escape '!' order by id",
                                ProductStatus.ACTIVE,
                                pattern(beginning))
                        .page(0, limit)
                        .stream()
                        .map(ProductRow::toProduct)
                        .toList());
    }

    private static String pattern(String beginning) {
        return beginning
                        .toLowerCase(Locale.ROOT)
                        .replace(ESCAPE, ESCAPE + ESCAPE)
                        .replace("%", ESCAPE + '%')
                        .replace("_", ESCAPE + '_')
                + '%';
    }

    private static final class Rows implements PanacheRepositoryBase<ProductRow, Long> {}
}
