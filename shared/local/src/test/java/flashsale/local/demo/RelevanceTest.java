package flashsale.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.backends.Server;
import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.domain.search.Suggestion;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductIndex;
import flashsale.search.OpenSearchProductSearch;
import flashsale.search.ProductIndexes;
import flashsale.testing.ManualClock;
import flashsale.testing.TestBackends;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * People's queries in the demo catalogue, and what they expect to see first. The mean reciprocal rank is 1 where every
 * first product is an expected one, and 0.5 where it is always the second.
 */
class RelevanceTest {
    private static final int SEEN = 10;

    /** The red of strawberries is in more names than they are. */
    private static final int MOST_MISSED = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static OpenSearch openSearch;
    private static OpenSearchProductSearch search;

    @BeforeAll
    static void fill() {
        openSearch =
                new OpenSearch(TestBackends.environment(Server.OPENSEARCH).get(Server.OPENSEARCH.variable()), PATIENCE);
        search = new OpenSearchProductSearch(openSearch);
        new ProductIndexes(openSearch).prepare();
        var products = DemoCatalogue.usual().changes(ManualClock.NOON);

        assertThat(new OpenSearchProductIndex(openSearch).put(products)).isEmpty();

        until(() -> search.search(SearchQuery.of("BED-0080", 1)).items().size() == 1);
    }

    private static void until(BooleanSupplier visible) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!visible.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    @AfterAll
    static void close() throws IOException {
        openSearch.close();
    }

    private record Tried(String kind, String query, int rank, String first) {
        double reciprocal() {
            return rank == 0 ? 0 : 1.0 / rank;
        }

        @Override
        public String toString() {
            return "%-8s %-24s %4s  %s".formatted(kind, query, rank == 0 ? "-" : rank, first);
        }
    }

    @Test
    void people_find_what_they_expect() throws IOException {
        var tried = rows().map(row -> tried(row[0], row[1], row[2])).toList();

        double mean = tried.stream().mapToDouble(Tried::reciprocal).average().orElseThrow();
        var table = table(tried, mean);
        Files.writeString(Path.of("target", "relevance.txt"), table);
        assertThat(tried).hasSizeGreaterThanOrEqualTo(40);
        assertThat(mean).as(table).isGreaterThanOrEqualTo(0.9);
        assertThat(tried).as(table).filteredOn(query -> query.rank == 0).hasSizeLessThanOrEqualTo(MOST_MISSED);
    }

    @Test
    void a_beginning_with_a_typing_error_is_understood_and_a_word_of_the_category_too() {
        for (var typed : List.of("headph", "hedphon", "headphnoes")) {
            assertThat(search.suggest(new SearchText(typed), 8))
                    .as(typed)
                    .isNotEmpty()
                    .extracting(Suggestion::name)
                    .allMatch(name -> name.contains("耳机"));
        }
        assertThat(search.suggest(new SearchText("nebul"), 8))
                .isNotEmpty()
                .extracting(Suggestion::name)
                .allMatch(name -> name.startsWith("Nebula"));
    }

    private static Stream<String[]> rows() throws IOException {
        try (var in = RelevanceTest.class.getResourceAsStream("queries.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        }
    }

    private static Tried tried(String query, String expected, String kind) {
        var items = search.search(SearchQuery.of(query, SEEN)).items();
        int rank = IntStream.range(0, items.size())
                .filter(place -> described(items.get(place)).matches(expected))
                .map(place -> place + 1)
                .findFirst()
                .orElse(0);
        return new Tried(
                kind,
                query,
                rank,
                items.stream().map(RelevanceTest::described).findFirst().orElse("nothing"));
    }

    private static String described(FoundProduct product) {
        return product.sku().value() + ' ' + product.name();
    }

    private static String table(List<Tried> tried, double mean) {
        var lines = new StringBuilder("kind     query                    rank  first\n");
        tried.forEach(query -> lines.append(query).append('\n'));
        return lines.append("%d queries, MRR %.3f%n".formatted(tried.size(), mean))
                .toString();
    }
}
