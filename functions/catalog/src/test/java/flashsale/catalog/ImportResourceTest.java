package flashsale.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class ImportResourceTest {
    private static final String PATH = "/v1/admin/products/import";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv; charset=utf-8";

    private Admin admin;

    @BeforeEach
    void an_admin_is_logged_in() {
        admin = Admin.loggedIn();
    }

    @Test
    void good_lines_are_written_bad_ones_named_and_the_same_again_is_unchanged() {
        var body = String.join(
                "\n",
                line(sku(), "茶壶"),
                "",
                "{\"sku\":",
                line("a b", " "),
                "[]",
                line(sku(), "Kettle").replace("\"price\"", "\"prize\""),
                line(sku(), "Kettle"));

        admin.post(PATH, NDJSON, body)
                .statusCode(200)
                .body("created", is(2))
                .body("updated", is(0))
                .body("unchanged", is(0))
                .body("failed", is(4))
                .body("errors.line", contains(3, 4, 4, 5, 6, 6))
                .body("errors.field", contains("", "sku", "name", "", "price", "prize"));
        admin.post(PATH, NDJSON, body)
                .body("created", is(0))
                .body("unchanged", is(2))
                .body("failed", is(4));
    }

    @Test
    void a_line_that_differs_is_an_update_with_the_next_version() {
        var sku = sku();
        admin.post(PATH, NDJSON, line(sku, "Kettle")).body("created", is(1)).body("errors", empty());

        admin.post(PATH, NDJSON, line(sku, "茶壶")).body("updated", is(1));
    }

    @Test
    void csv_is_read_by_its_header() {
        var sku = sku();
        var body = "sku,name,description,price.amount,price.currency,category,attributes.颜色\r\n"
                + sku + ",\"Kettle, \"\"big\"\"\",,19900,CNY,kitchen/kettles,白|黑\r\n"
                + sku() + ",Kettle,,19900\r\n"
                + sku() + ",,,x,CNY,,\r\n";

        admin.post(PATH, CSV, body)
                .statusCode(200)
                .body("created", is(1))
                .body("failed", is(2))
                .body("errors.line", contains(3, 4, 4))
                .body("errors.field", contains("", "name", "price.amount"));
        admin.post(PATH, CSV, body).body("unchanged", is(1));
    }

    @Test
    void a_long_import_is_written_whole() {
        var body =
                IntStream.range(0, 1_000).mapToObj(_ -> line(sku(), "Kettle")).collect(Collectors.joining("\n"));

        admin.post(PATH, NDJSON, body).statusCode(200).body("created", is(1_000));
    }

    @Test
    void too_many_lines_or_bytes_are_refused_before_anything_is_written() {
        var sku = sku();
        var lines = line(sku, "Kettle") + "\n{}".repeat(10_000);
        Refused.with(413, "body-too-large", admin.post(PATH, NDJSON, lines));
        Refused.with(413, "body-too-large", admin.post(PATH, NDJSON, line(sku, "Kettle") + "\n" + " ".repeat(6 << 20)));

        admin.post(PATH, NDJSON, line(sku, "Kettle") + "\n{}".repeat(9_999) + '\n')
                .statusCode(200)
                .body("created", is(1))
                .body("failed", is(9_999))
                .body("errors", hasSize(100));
    }

    @Test
    void a_line_as_long_as_no_product_is_refused_alone() {
        admin.post(PATH, NDJSON, line(sku(), "a".repeat(16 * 1024)) + "\n" + line(sku(), "Kettle"))
                .body("created", is(1))
                .body("errors.line", contains(1));
    }

    @Test
    void other_types_unreadable_headers_and_other_people_are_refused() {
        Refused.with(415, "unsupported-media-type", admin.post(PATH, "application/json", "[]"));
        Refused.with(400, "invalid-request", admin.post(PATH, CSV, "sku,colour\nA,red"));
        Refused.with(403, "forbidden", Admin.whoIsNone().post(PATH, NDJSON, line(sku(), "Kettle")));
        Refused.with(405, "method-not-allowed", admin.get(PATH)).header("Allow", "POST");
    }

    @Test
    void nothing_is_an_import_too() {
        admin.post(PATH, NDJSON, "\n\n").statusCode(200).body("created", is(0)).body("failed", is(0));
    }

    private static String sku() {
        return "SKU-" + Samples.unique();
    }

    private static String line(String sku, String name) {
        return "{\"sku\":\"%s\",\"name\":\"%s\",\"description\":\"\",\"price\":{\"amount\":1,\"currency\":\"CNY\"}}"
                .formatted(sku, name);
    }
}
