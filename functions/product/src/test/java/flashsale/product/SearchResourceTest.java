package flashsale.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import flashsale.testing.IndexedSamples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, opensearch = true)
class SearchResourceTest {
    private final SearchedProducts products = new SearchedProducts();
    private final String word = products.word;

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private ValidatableResponse search(String more) {
        return SearchedProducts.indexed(() -> products.search(more));
    }

    @Test
    void products_are_found_with_facets_and_highlights() {
        var cup = IndexedSamples.of("Cup <b> " + word).at(9_900);
        products.index(
                cup.in("home/kitchen", "红"),
                IndexedSamples.of("Pot " + word).at(60_000).in("home/garden", "红"));

        search("&sort=price")
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .body("total", is(2))
                .body("degraded", is(false))
                .body("items[0].id", is(cup.id().toString()))
                .body("items[0].price.amount", is(9_900))
                .body("items[0].highlights.name", is("Cup &lt;b&gt; <em>" + word + "</em>"))
                .body("facets.categories.find { it.category == 'home' }.count", is(2))
                .body("facets.prices.count", contains(1, 1))
                .body("facets.attributes[0].name", is("颜色"))
                .body("facets.attributes[0].values[0].count", is(2));
        search("&category=home/garden&maxPrice=60000&attr.颜色=红&inStock=true")
                .body("items.name", contains("Pot " + word));
        search("&attr.颜色=绿").body("items", empty());
        SearchedProducts.indexed(() -> get("/v1/products/suggest?q=" + word.substring(0, 8)))
                .statusCode(200)
                .body("items.name", hasItem("Pot " + word));
    }

    @Test
    void a_cursor_goes_on_where_a_page_ends() {
        products.index(
                IndexedSamples.of("One " + word).at(1).change(),
                IndexedSamples.of("Two " + word).at(2).change(),
                IndexedSamples.of("Three " + word).at(3).change());

        var next = search("&sort=-price&size=2")
                .body("items.name", contains("Three " + word, "Two " + word))
                .extract()
                .<String>path("next");

        search("&sort=-price&size=2&cursor=" + next)
                .body("items.name", contains("One " + word))
                .body("next", nullValue());
        search("&sort=-price&size=2&page=1").body("items.name", contains("One " + word));
        Refused.with(400, "invalid-request", search("&sort=price&cursor=" + next));
    }

    @ParameterizedTest
    @CsvSource({
        "sort=price,q",
        "q=,q",
        "q= ,q",
        "q=kettle&page=-1,page",
        "q=kettle&page=500&size=50,page",
        "q=kettle&size=51,size",
        "q=kettle&size=x,size",
        "q=kettle&sort=colour,sort",
        "q=kettle&cursor=eHh4,cursor",
        "q=kettle&brand=Apple,brand",
        "q=kettle&category=Phones!,category",
        "q=kettle&minPrice=-5,minPrice",
        "q=kettle&minPrice=9&maxPrice=5,maxPrice",
        "q=kettle&inStock=yes,inStock",
        "q=kettle&attr.=x,attr"
    })
    void what_is_not_valid_is_refused_with_its_name(String query, String field) {
        Refused.with(400, "invalid-request", get("/v1/products/search?" + query))
                .body("violations.field", contains(field));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Refused.with(400, "invalid-request", get("/v1/products/search?q=" + "a".repeat(101) + "&page=-1&sort=x"))
                .body("violations.field", containsInAnyOrder("q", "page", "sort"));
        Refused.with(400, "invalid-request", get("/v1/products/suggest?q="));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "/a(b|c)+/", "name:* OR 1=1", "\"", "{\"match_all\":{}}", "%", "_", "\\"})
    void no_character_is_an_operator(String text) {
        SearchedProducts.indexed(() ->
                        given().queryParam("q", text).get("/v1/products/search").then())
                .statusCode(200);
        SearchedProducts.indexed(() -> given().queryParam("q", text)
                        .get("/v1/products/suggest")
                        .then())
                .statusCode(200);
    }
}
