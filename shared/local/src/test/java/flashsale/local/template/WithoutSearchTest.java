package flashsale.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.testing.Project;
import org.junit.jupiter.api.Test;

/** What an index that is away can take with it: whoever is not told where it is cannot wait for it. */
final class WithoutSearchTest {
    private static final String ADDRESS = "FLASHSALE_OPENSEARCH_URL";

    @Test
    void nobody_who_sells_knows_where_the_index_is() {
        var template = TemplateReader.read(Project.root().resolve("template.yaml"));

        assertThat(template.functions())
                .filteredOn(function -> function.environment().containsKey(ADDRESS)
                        || function.awaited().contains(ADDRESS))
                .extracting(DeclaredFunction::name)
                .containsExactlyInAnyOrder(
                        "ProductFunction", "SearchIndexFunction", "UpkeepFunction", "MigrateFunction");
    }
}
