package flashsale.search;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * People's queries and what they expect to see first. The mean reciprocal rank is 1 where every first product is an
 * expected one, and 0.5 where it is always the second.
 */
class RelevanceTest {
    private static final int SEEN = 10;

    @BeforeAll
    static void fill() {
        RealIndex.empty();
        assertThat(new OpenSearchProductIndex(RealIndex.OPEN_SEARCH).put(SeededCatalogue.products()))
                .isEmpty();
        RealIndex.refresh();
    }

    private record Tried(String kind, String query, int rank, String first) {
        double reciprocal() {
            return rank == 0 ? 0 : 1.0 / rank;
        }

        @Override
        public String toString() {
            return "%-8s %-30s %4s  %s".formatted(kind, query, rank == 0 ? "-" : rank, first);
        }
    }

    @Test
    void people_find_what_they_expect() throws IOException {
        var tried = SeededCatalogue.rows("queries.tsv").stream()
                .map(row -> tried(row[0], Set.of(row[1].split(",")), row[2]))
                .toList();

        double mean = tried.stream().mapToDouble(Tried::reciprocal).average().orElseThrow();
        var table = table(tried, mean);
        Files.writeString(Path.of("target", "relevance.txt"), table);
        assertThat(tried).hasSizeGreaterThanOrEqualTo(40);
        assertThat(mean).as(table).isGreaterThanOrEqualTo(0.9);
        assertThat(tried).as(table).noneMatch(query -> query.rank == 0);
    }

    private static Tried tried(String query, Set<String> expected, String kind) {
        var items = new OpenSearchProductSearch(RealIndex.OPEN_SEARCH)
                .search(SearchQuery.of(query, SEEN))
                .items();
        var skus = items.stream().map(item -> item.sku().value()).toList();
        int rank = 1
                + skus.indexOf(
                        skus.stream().filter(expected::contains).findFirst().orElse(""));
        return new Tried(
                kind,
                query,
                rank,
                items.stream().map(FoundProduct::name).findFirst().orElse("nothing"));
    }

    private static String table(List<Tried> tried, double mean) {
        var lines = new StringBuilder("kind     query                          rank  first\n");
        tried.forEach(query -> lines.append(query).append('\n'));
        return lines.append("%d queries, MRR %.3f%n".formatted(tried.size(), mean))
                .toString();
    }
}
