package flashsale.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.template.DeclaredApi;
import flashsale.local.template.DeclaredFunction;
import flashsale.local.template.Template;
import flashsale.local.template.Trigger;
import flashsale.local.template.Trigger.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouteTableTest {
    private final RouteTable table = table(
            "GET /pets/dog/1",
            "GET /pets/dog/{id}",
            "ANY /pets/dog/{id}",
            "GET /pets/{kind}/{id}",
            "GET /pets/{proxy+}",
            "ANY /{proxy+}",
            "$default");

    private static RouteTable table(String... keys) {
        List<Trigger> routes = Stream.of(keys)
                .map(key -> key.equals("$default")
                        ? new Route("ANY", key, Duration.ofSeconds(30))
                        : new Route(key.split(" ")[0], key.split(" ")[1], Duration.ofSeconds(30)))
                .map(Trigger.class::cast)
                .toList();
        var function = new DeclaredFunction(
                "F", Path.of("f/target/function.zip"), 128, Duration.ofSeconds(3), 1, Map.of(), Set.of(), routes);
        return new RouteTable(
                new Template(List.of(function), List.of(), new DeclaredApi(Optional.empty(), Map.of())), 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /pets/dog/1     | GET /pets/dog/1
            GET    | /pets/dog/2     | GET /pets/dog/{id}
            DELETE | /pets/dog/2     | ANY /pets/dog/{id}
            GET    | /pets/cat/2     | GET /pets/{kind}/{id}
            GET    | /pets/cat/2/3   | GET /pets/{proxy+}
            POST   | /pets/cat/2     | ANY /{proxy+}
            GET    | /pets/dog//     | GET /pets/{proxy+}
            GET    | /other          | ANY /{proxy+}
            GET    | /               | $default
            """)
    void the_most_specific_route_takes_the_request(String method, String path, String key) {
        assertThat(table.find(method, path).route().declared().key()).isEqualTo(key);
    }

    @Test
    void variables_are_taken_from_their_places() {
        assertThat(table.find("GET", "/pets/cat/2").variables()).isEqualTo(Map.of("kind", "cat", "id", "2"));
        assertThat(table.find("GET", "/pets/cat/2/3").variables()).isEqualTo(Map.of("proxy", "cat/2/3"));
    }

    @Test
    void a_path_or_method_without_a_route_is_not_found() {
        RouteTable small = table("GET /v1/products", "GET /v1/products/{id}");

        assertThat(small.find("POST", "/v1/products")).isNull();
        assertThat(small.find("GET", "/v1/products/")).isNull();
        assertThat(small.find("GET", "/v1/products/1/2")).isNull();
        assertThat(small.find("GET", "/v1")).isNull();
    }
}
