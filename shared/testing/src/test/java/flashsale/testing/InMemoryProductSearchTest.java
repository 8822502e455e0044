package flashsale.testing;

import flashsale.domain.search.ProductIndex;
import flashsale.domain.search.ProductSearch;

class InMemoryProductSearchTest extends ProductSearchContract {
    private final InMemoryProductSearch products = new InMemoryProductSearch();

    @Override
    protected ProductIndex index() {
        return products;
    }

    @Override
    protected ProductSearch search() {
        return products;
    }

    @Override
    protected void refresh() {}
}
