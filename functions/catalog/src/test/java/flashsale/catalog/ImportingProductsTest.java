package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.Imported;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductImports;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.http.Violation;
import flashsale.testing.InMemoryProducts;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportingProductsTest {
    private final InMemoryProducts products = new InMemoryProducts();
    private final Announced announced = new Announced();
    private final List<Integer> batches = new ArrayList<>();
    private final ImportProducts importProducts = importing(this::counted);

    @Test
    void every_line_is_counted_by_what_became_of_it() {
        importProducts.run(lines("A", "B").stream());

        var report = importProducts.run(List.of(
                readable("A", "Kettle"),
                readable("B", "Teapot"),
                readable("C", "Kettle"),
                new ImportLine.Broken(4, List.of(new Violation("name", "is required"))))
                .stream());

        assertThat(report)
                .isEqualTo(new ImportReport(1, 1, 1, 1, List.of(new ImportReport.LineError(4, "name", "is required"))));
    }

    @Test
    void the_same_again_is_unchanged_and_not_told() {
        importProducts.run(lines("A", "B").stream());
        announced.told.clear();

        var report = importProducts.run(lines("A", "B").stream());

        assertThat(report).isEqualTo(new ImportReport(0, 0, 2, 0, List.of()));
        assertThat(announced.told).isEmpty();
    }

    @Test
    void a_long_import_is_written_some_at_a_time_and_told_whole() {
        var skus = IntStream.range(0, 450).mapToObj(i -> "S" + i).toArray(String[]::new);

        var report = importProducts.run(lines(skus).stream());

        assertThat(report.created()).isEqualTo(450);
        assertThat(batches).containsExactly(200, 200, 50);
        assertThat(announced.told).hasSize(450);
    }

    @Test
    void a_product_that_comes_twice_is_what_its_first_line_says_however_often_it_is_brought() {
        var lines = List.of(readable("A", "Kettle"), readable("B", "Kettle"), readable("A", "Pot"));

        var report = importProducts.run(lines.stream());

        assertThat(report)
                .isEqualTo(new ImportReport(
                        2, 0, 0, 1, List.of(new ImportReport.LineError(1, "sku", "is that of line 1, too"))));
        assertThat(products.page(0, 1).getFirst().text().name()).isEqualTo("Kettle");
        assertThat(importProducts.run(lines.stream()).unchanged()).isEqualTo(2);
    }

    @Test
    void of_very_many_errors_the_first_are_shown_and_all_are_counted() {
        var broken = IntStream.rangeClosed(1, 300)
                .<ImportLine>mapToObj(line -> new ImportLine.Broken(
                        line, List.of(new Violation("sku", "is required"), new Violation("name", "is required"))));

        var report = importProducts.run(broken);

        assertThat(report.failed()).isEqualTo(300);
        assertThat(report.errors()).hasSize(100);
        assertThat(report.errors().getLast().line()).isEqualTo(50);
    }

    @Test
    void what_was_written_before_an_outage_is_told_and_stays() {
        var failing = importing(batch -> {
            if (batches.size() == 1) {
                throw new StoreUnavailable("The database", null);
            }
            return counted(batch);
        });
        var skus = IntStream.range(0, 250).mapToObj(i -> "S" + i).toArray(String[]::new);

        assertThatThrownBy(() -> failing.run(lines(skus).stream())).isInstanceOf(StoreUnavailable.class);

        assertThat(announced.told).hasSize(200);
        assertThat(importProducts.run(lines(skus).stream())).isEqualTo(new ImportReport(50, 0, 200, 0, List.of()));
    }

    private ImportProducts importing(ProductImports imports) {
        return new ImportProducts(imports, announced.of(products), new ManualClock());
    }

    private List<Imported> counted(List<NewProduct> batch) {
        batches.add(batch.size());
        return products.put(batch);
    }

    private static List<ImportLine> lines(String... skus) {
        return List.of(skus).stream().map(sku -> readable(sku, "Kettle")).toList();
    }

    private static ImportLine readable(String sku, String name) {
        var sample = Samples.product().content();
        var text = new ProductText(name, "");
        var content = new ProductContent(text, sample.price(), sample.details(), sample.status());
        return new ImportLine.Readable(1, new ProductRequest(new Sku(sku), content));
    }
}
