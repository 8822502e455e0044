package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.money.Money;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.http.Refusal;
import flashsale.http.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    private static final String HEADER =
            "sku,name,description,price.amount,price.currency,category,images,status,attributes.颜色,attributes.storage";

    @Test
    void a_line_says_all_that_json_could() {
        var line =
                line("P-1,\"智能手机, \"\"X5\"\"\",5G,499900,CNY,electronics/phones,/p/1.jpg|/p/2.jpg,DRAFT,曜石黑|雪山白,256GB");

        assertThat(line)
                .isEqualTo(new ImportLine.Readable(
                        2,
                        new ProductRequest(
                                new Sku("P-1"),
                                new ProductContent(
                                        new ProductText("智能手机, \"X5\"", "5G"),
                                        Money.of(499_900, "CNY"),
                                        new ProductDetails(
                                                Optional.of(new Category("electronics/phones")),
                                                List.of(new Image("/p/1.jpg"), new Image("/p/2.jpg")),
                                                List.of(
                                                        new Attribute("颜色", List.of("曜石黑", "雪山白")),
                                                        new Attribute("storage", List.of("256GB")))),
                                        ProductStatus.DRAFT))));
    }

    @Test
    void an_empty_cell_is_no_field_and_an_empty_description_is_one() {
        var line = (ImportLine.Readable) line("P-1,Kettle,,499900,CNY,,,,,");

        assertThat(line.product().content().details()).isEqualTo(ProductDetails.NONE);
        assertThat(line.product().content().status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(line.product().content().text().description()).isEmpty();
    }

    @Test
    void what_is_wrong_is_named_by_its_column() {
        assertThat(violations("a b,,,4999.00,CNY,Phones,p.jpg,SOLD,,"))
                .extracting(Violation::field)
                .containsExactly("sku", "name", "price.amount", "category", "images", "status");
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_line_only() {
        var lines = new ImportLines(
                (HEADER + "\nA,\"Kettle,,1,CNY,,,,,\n\nB,Kettle,,1,CNY,,,,,\r\n").getBytes(StandardCharsets.UTF_8));

        var read = lines.read(2, new CsvFormat(lines.line(1))).toList();

        assertThat(read).hasSize(2);
        assertThat(read.get(0)).isInstanceOf(ImportLine.Broken.class);
        assertThat(read.get(1))
                .isInstanceOfSatisfying(
                        ImportLine.Readable.class,
                        line -> assertThat(line.number()).isEqualTo(4));
    }

    @Test
    void a_line_with_other_cells_than_columns_and_one_that_is_no_text_are_refused() {
        assertThat(violations("P-1,Kettle")).hasSize(1);
        var bytes = (HEADER + "\nP-1,?,,1,CNY,,,,,").getBytes(StandardCharsets.UTF_8);
        bytes[HEADER.getBytes(StandardCharsets.UTF_8).length + 5] = (byte) 0xff;
        var lines = new ImportLines(bytes);
        assertThat(lines.read(2, new CsvFormat(lines.line(1))).toList())
                .containsExactly(new ImportLine.Broken(2, List.of(new Violation("", "It is not UTF-8"))));
    }

    @Test
    void a_header_may_begin_as_spreadsheets_begin_theirs_and_is_refused_where_it_says_what_no_product_has() {
        new CsvFormat(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_8));
        for (var header : new String[] {"sku,colour", "sku,sku", "", "sku,\"name", "SKU"}) {
            assertThatThrownBy(() -> new CsvFormat(header.getBytes(StandardCharsets.UTF_8)))
                    .as(header)
                    .isInstanceOf(Refusal.class);
        }
    }

    private static List<Violation> violations(String line) {
        return ((ImportLine.Broken) line(line)).violations();
    }

    private static ImportLine line(String line) {
        var lines = new ImportLines((HEADER + '\n' + line).getBytes(StandardCharsets.UTF_8));
        return lines.read(2, new CsvFormat(lines.line(1))).findFirst().orElseThrow();
    }
}
