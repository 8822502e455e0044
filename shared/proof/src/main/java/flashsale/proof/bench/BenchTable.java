package flashsale.proof.bench;

import flashsale.proof.report.Percentiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report for people. */
public final class BenchTable {
    private static final String COLUMNS = "%-44s %10s  %18s  %s";

    private BenchTable() {}

    public static List<String> lines(BenchReport report) {
        var lines = new ArrayList<String>();
        lines.add(COLUMNS.formatted("", "a second", "ms p50 / p99", "other answers"));
        readLines(report.products(), lines);
        searchLines(report.search(), lines);
        lagLines("products revised by imports of %d", report.imported(), lines);
        lagLines("products revised one by one", report.revised(), lines);
        lines.add("");
        lines.add("%s at commit %s, %d cores".formatted(report.command(), report.commit(), report.cores()));
        return lines;
    }

    private static void readLines(ReadFigures reads, List<String> lines) {
        lines.add(line(
                "product read, %d hot, %d readers".formatted(reads.products(), reads.connections()), reads.read()));
        lines.add(line("the same with If-None-Match (304)", reads.readAgain()));
        lines.add(COLUMNS.formatted("raw GET of the same values", whole(reads.rawGetPerSecond()), "", ""));
        lines.add(COLUMNS.formatted("product read per raw GET", decimal(reads.ratioToRaw()), "", ""));
    }

    private static void searchLines(SearchFigures search, List<String> lines) {
        lines.add(line(
                "search, %d a second come, %d queries".formatted(search.perSecond(), search.queries()),
                search.search()));
        lines.add(line("raw query to OpenSearch, one at a time", search.raw()));
        lines.add(COLUMNS.formatted("search p99 per raw p99", "", decimal(search.ratioToRaw()), ""));
        lines.add(line("search, %d readers".formatted(search.readers()), search.most()));
        lines.add(line("raw query to OpenSearch, as many readers", search.rawMost()));
    }

    private static void lagLines(String what, LagFigures lag, List<String> lines) {
        lines.add(COLUMNS.formatted(
                what.formatted(lag.together()),
                whole(lag.revisedPerSecond()),
                pair(lag.revisionMs()),
                "refused %d".formatted(lag.refused())));
        lines.add(COLUMNS.formatted(
                "from its answer to the index",
                "",
                pair(lag.visibleMs()),
                "worst %,.0f ms, never seen %d".formatted(lag.worstMs(), lag.neverSeen())));
    }

    private static String line(String what, LoadFigures load) {
        var ms = String.format(
                Locale.ROOT, "%.1f / %.1f", load.ms().p50(), load.ms().p99());
        var others = load.others().isEmpty() ? "none" : load.others().toString();
        return COLUMNS.formatted(what, whole(load.perSecond()), pair(load.ms()), others);
    }

    private static String pair(Percentiles ms) {
        return String.format(Locale.ROOT, "%.1f / %.1f", ms.p50(), ms.p99());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
