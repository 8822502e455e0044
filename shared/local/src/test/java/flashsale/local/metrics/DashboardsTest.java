package flashsale.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.telemetry.Metric;
import flashsale.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard of CloudWatch, in the template, and that of Grafana: what they draw is counted, and all of it is drawn. */
class DashboardsTest {
    private static final Pattern CLOUDWATCH = Pattern.compile("\\[\"FlashSale\", \"(\\w+)\", \"shop\"");
    private static final Pattern HEADING = Pattern.compile("\"markdown\": \"# (\\w+)\"");
    private static final Pattern PROMETHEUS = Pattern.compile("flashsale_\\w+?(?=(_total|_bucket)?\\b)");

    /** On one machine the stores have no metrics of their own. */
    private static final String ONLY_ON_AWS = "Stores";

    private static Set<String> in(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String template() throws IOException {
        return Files.readString(Project.root().resolve("template.yaml"));
    }

    private static String grafana() throws IOException {
        return Files.readString(Project.root().resolve("shared/local/src/main/grafana/flashsale.json"));
    }

    @Test
    void cloudwatch_draws_everything_that_functions_count_and_nothing_else() throws IOException {
        var counted = Arrays.stream(Metric.values()).map(Metric::cloudWatchName).toList();

        assertThat(in(CLOUDWATCH, 1, template())).containsExactlyInAnyOrderElementsOf(counted);
    }

    @Test
    void grafana_draws_the_same_and_what_the_gateway_counts() throws IOException {
        var counted = Stream.concat(
                        Arrays.stream(Metric.values()).map(Metric::prometheusName),
                        Arrays.stream(GatewayMetric.values()).map(GatewayMetric::prometheusName))
                .toList();

        assertThat(in(PROMETHEUS, 0, grafana())).containsExactlyInAnyOrderElementsOf(counted);
    }

    @Test
    void both_have_the_same_rows() throws IOException {
        var rows = new TreeSet<String>();
        for (JsonNode panel : new ObjectMapper().readTree(grafana()).get("panels")) {
            if ("row".equals(panel.get("type").asText()))
                rows.add(panel.get("title").asText());
        }
        rows.add(ONLY_ON_AWS);

        assertThat(in(HEADING, 1, template())).isEqualTo(rows);
    }

    @Test
    void a_name_nobody_counts_would_be_seen() {
        assertThat(in(CLOUDWATCH, 1, "[\"FlashSale\", \"PurchaseGuessed\", \"shop\""))
                .containsExactly("PurchaseGuessed");
        assertThat(List.copyOf(in(PROMETHEUS, 0, "rate(flashsale_guessed_total[1m]) flashsale_lag")))
                .containsExactly("flashsale_guessed", "flashsale_lag");
    }
}
