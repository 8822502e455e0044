package flashsale.search;

import flashsale.domain.search.ProductIndex;
import flashsale.domain.search.ProductSearch;
import flashsale.testing.ProductSearchContract;
import org.junit.jupiter.api.BeforeAll;

class OpenSearchProductsTest extends ProductSearchContract {
    @BeforeAll
    static void prepare() {
        RealIndex.prepare();
    }

    @Override
    protected ProductIndex index() {
        return new OpenSearchProductIndex(RealIndex.OPEN_SEARCH);
    }

    @Override
    protected ProductSearch search() {
        return new OpenSearchProductSearch(RealIndex.OPEN_SEARCH);
    }

    @Override
    protected void refresh() {
        RealIndex.refresh();
    }
}
