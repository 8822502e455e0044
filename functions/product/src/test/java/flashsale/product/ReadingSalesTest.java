package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.testing.InMemorySales;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingSalesTest {
    private final InMemorySales sales = new InMemorySales();
    private final ManualClock clock = new ManualClock();
    private final ReadSale readSale = new ReadSale(sales, clock);

    @Test
    void buyers_see_what_is_published_paused_or_closed_and_the_instant_they_saw_it() {
        for (var status : Set.of(SaleStatus.PUBLISHED, SaleStatus.PAUSED, SaleStatus.CLOSED)) {
            var sale = saleIn(status);

            assertThat(readSale.read(sale.id())).contains(new SeenSale(sale, ManualClock.NOON));
        }
    }

    @Test
    void buyers_see_neither_drafts_nor_sales_whose_stock_is_being_loaded() {
        var draft = sales.add(Samples.rules(new ProductId(1), 10, 1), ManualClock.NOON);
        var loading = saleIn(SaleStatus.LOADING);

        assertThat(readSale.read(draft.id())).isEmpty();
        assertThat(readSale.read(loading.id())).isEmpty();
        assertThat(readSale.read(new SaleId(4711))).isEmpty();
    }

    @Test
    void sales_are_listed_newest_first_and_page_by_page() {
        var oldest = saleIn(SaleStatus.CLOSED);
        saleIn(SaleStatus.LOADING);
        var older = saleIn(SaleStatus.PUBLISHED);
        var newest = saleIn(SaleStatus.PAUSED);
        var listSales = new ListSales(sales, clock);

        assertThat(listSales.list(Optional.empty(), 2).sales()).containsExactly(newest, older);
        assertThat(listSales.list(Optional.of(older.id().value()), 2).sales()).containsExactly(oldest);
    }

    private Sale saleIn(SaleStatus status) {
        var draft = sales.add(Samples.rules(new ProductId(1), 10, 1), ManualClock.NOON);
        return sales.move(draft.id(), Set.of(SaleStatus.DRAFT), status).orElseThrow();
    }
}
