package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.Sku;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleStatus;
import flashsale.testing.InMemoryProducts;
import flashsale.testing.InMemorySales;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import org.junit.jupiter.api.Test;

class FillingTheCatalogueTest {
    private static final Sku SKU = new Sku("KETTLE-1");
    private static final ProductContent KETTLE =
            new ProductContent(new ProductText("Kettle", ""), Samples.PRICE, ProductDetails.NONE, ProductStatus.ACTIVE);

    private final ManualClock clock = new ManualClock();
    private final InMemoryProducts products = new InMemoryProducts();
    private final Announced announced = new Announced();
    private final InMemorySales sales = new InMemorySales();
    private final AddProduct addProduct = new AddProduct(products, announced.of(products), clock);
    private final DraftSale draftSale = new DraftSale(products, sales, clock);

    @Test
    void a_new_product_has_version_one() {
        var added = (Addition.Added) addProduct.add(SKU, KETTLE);

        assertThat(added.product().version()).isEqualTo(1);
        assertThat(added.product().createdAt()).isEqualTo(ManualClock.NOON);
    }

    @Test
    void a_new_product_is_told_and_no_longer_unknown_to_readers() {
        announced.cache.keep(new ProductId(1), RenderedProduct.UNKNOWN);

        addProduct.add(SKU, KETTLE);

        assertThat(announced.told).hasSize(1);
        assertThat(announced.isStillRead(new ProductId(1))).isFalse();
    }

    @Test
    void a_sku_names_one_product() {
        addProduct.add(SKU, KETTLE);

        assertThat(addProduct.add(SKU, KETTLE)).isEqualTo(new Addition.SkuTaken(SKU));
    }

    @Test
    void a_sale_begins_as_a_draft_that_admins_can_read() {
        var product = ((Addition.Added) addProduct.add(SKU, KETTLE)).product();

        var answer = draftSale.draft(Samples.rules(product.id(), 10, 1));

        assertThat(answer).isInstanceOfSatisfying(DraftedSale.Drafted.class, drafted -> {
            assertThat(drafted.sale().status()).isEqualTo(SaleStatus.DRAFT);
            assertThat(new ReadSale(sales).read(drafted.sale().id()))
                    .map(Sale::id)
                    .contains(drafted.sale().id());
        });
    }

    @Test
    void a_sale_is_of_a_product_there_is() {
        var unknown = new ProductId(4711);

        assertThat(draftSale.draft(Samples.rules(unknown, 10, 1))).isEqualTo(new DraftedSale.UnknownProduct(unknown));
    }
}
