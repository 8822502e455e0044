package flashsale.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class RevisedProductResourceTest {
    private static final String FIRST = "\"v1\"";
    private static final String SECOND = "\"v2\"";
    private static final String TEAPOT = """
            {"name":"茶壶","description":"","price":{"amount":100,"currency":"CNY"},"category":"kitchen/tea",
             "images":["/p/1.jpg"],"attributes":{"颜色":"白","size":["S","L"]},"status":"DRAFT"}""";

    private Admin admin;
    private String path;

    @BeforeEach
    void a_product_is_there() {
        admin = Admin.loggedIn();
        String id = admin.addProduct("SKU-" + Samples.unique())
                .header("ETag", FIRST)
                .body("status", is("ACTIVE"))
                .body("$", not(hasKey("category")))
                .body("images.size()", is(0))
                .extract()
                .path("id");
        path = "/v1/admin/products/" + id;
    }

    @Test
    void a_product_is_read_changed_and_read_with_its_next_version() {
        admin.get(path).statusCode(200).header("ETag", FIRST).header("Cache-Control", "no-store");

        admin.put(path, FIRST, TEAPOT)
                .statusCode(200)
                .header("ETag", SECOND)
                .body("name", is("茶壶"))
                .body("category", is("kitchen/tea"))
                .body("attributes.颜色", contains("白"))
                .body("attributes.size", contains("S", "L"))
                .body("version", is(2));

        admin.get(path)
                .header("ETag", SECOND)
                .body("status", is("DRAFT"))
                .body("images", contains("/p/1.jpg"))
                .body("price.amount", is(100));
    }

    @Test
    void the_same_again_keeps_its_version() {
        admin.put(path, FIRST, TEAPOT).header("ETag", SECOND);

        admin.put(path, SECOND, TEAPOT).statusCode(200).header("ETag", SECOND).body("version", is(2));
    }

    @Test
    void who_has_seen_an_older_version_changes_nothing() {
        admin.put(path, FIRST, TEAPOT).statusCode(200);

        Refused.with(412, "version-conflict", admin.put(path, FIRST, TEAPOT));
        Refused.with(412, "version-conflict", admin.delete(path, FIRST));
        admin.get(path).header("ETag", SECOND);
    }

    @Test
    void a_change_says_which_version_it_is_about() {
        Refused.with(428, "precondition-required", admin.put(path, TEAPOT));
        Refused.with(428, "precondition-required", admin.delete(path));
        for (var tag : new String[] {"*", "v1", "\"1\"", "W/\"v1\"", "\"v1\", \"v2\""}) {
            Refused.with(400, "invalid-request", admin.put(path, tag, TEAPOT))
                    .body("violations.field", contains("If-Match"));
        }
        admin.get(path).header("ETag", FIRST);
    }

    @Test
    void a_product_is_archived_once_and_may_come_back() {
        admin.delete(path, FIRST).statusCode(200).header("ETag", SECOND).body("status", is("ARCHIVED"));
        admin.delete(path, SECOND).statusCode(200).header("ETag", SECOND);

        admin.put(path, SECOND, TEAPOT).statusCode(200).header("ETag", "\"v3\"");
    }

    @Test
    void what_no_product_can_have_is_named() {
        var body = """
                {"sku":"OTHER","name":" ","description":"","price":{"amount":100,"currency":"CNY"},"category":"Tea",
                 "images":["p.jpg"],"attributes":{"size":[1]},"status":"SOLD"}""";

        Refused.with(400, "invalid-request", admin.put(path, FIRST, body))
                .body("violations.field", contains("name", "category", "images", "attributes", "status", "sku"));
    }

    @Test
    void a_product_nobody_has_is_unknown() {
        for (var id : new String[] {"999999999", "0", "kettle"}) {
            var nobodys = "/v1/admin/products/" + id;
            Refused.with(404, "unknown-product", admin.get(nobodys));
            Refused.with(404, "unknown-product", admin.put(nobodys, FIRST, TEAPOT));
            Refused.with(404, "unknown-product", admin.delete(nobodys, FIRST));
        }
    }

    @Test
    void only_admins_pass() {
        Refused.with(403, "forbidden", Admin.whoIsNone().get(path));
        Refused.with(403, "forbidden", Admin.whoIsNone().put(path, FIRST, TEAPOT));
        Refused.with(403, "forbidden", Admin.whoIsNone().delete(path, FIRST));
    }
}
