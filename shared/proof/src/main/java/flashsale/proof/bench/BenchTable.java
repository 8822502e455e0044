package flashsale.proof.bench;

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
        var reads = report.products();
        lines.add(line("product read, %d hot ones".formatted(reads.products()), reads.read()));
        lines.add(line("the same with If-None-Match (304)", reads.readAgain()));
        lines.add(COLUMNS.formatted("raw GET of the same values", whole(reads.rawGetPerSecond()), "", ""));
        lines.add(COLUMNS.formatted(
                "product read per raw GET", String.format(Locale.ROOT, "%.3f", reads.ratioToRaw()), "", ""));
        lines.add("");
        lines.add("%s at commit %s, %d connections, %d cores"
                .formatted(report.command(), report.commit(), reads.connections(), report.cores()));
        return lines;
    }

    private static String line(String what, LoadFigures load) {
        var ms = String.format(
                Locale.ROOT, "%.1f / %.1f", load.ms().p50(), load.ms().p99());
        var others = load.others().isEmpty() ? "none" : load.others().toString();
        return COLUMNS.formatted(what, whole(load.perSecond()), ms, others);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
