package flashsale.proof.bench;

import flashsale.proof.bench.ColdFigures.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report for people. */
public final class ColdTable {
    private static final String COLUMNS = "%-13s %-15s %6s  %15s  %15s  %13s  %7s  %7s";

    private ColdTable() {}

    public static List<String> lines(ColdReport report) {
        var lines = new ArrayList<String>();
        lines.add(COLUMNS.formatted("", "", "", "first answer ms", "CPU till then", "warm ms", "RSS MB", "zip MB"));
        lines.add(COLUMNS.formatted(
                "function", "variant", "starts", "median / worst", "median / worst", "p50 / p99", "", ""));
        report.rows().forEach(row -> lines.add(line(row)));
        lines.add("");
        report.notBuilt()
                .forEach((variant, functions) ->
                        lines.add("%s: not built for %s".formatted(variant, String.join(", ", functions))));
        lines.add("%s at commit %s, %d cores".formatted(report.command(), report.commit(), report.cores()));
        return lines;
    }

    private static String line(ColdFigures row) {
        var warm = String.format(
                Locale.ROOT, "%.1f / %.1f", row.warmMs().p50(), row.warmMs().p99());
        return COLUMNS.formatted(
                row.function(),
                row.variant(),
                row.starts(),
                spread(row.firstAnswerMs()),
                spread(row.cpuMs()),
                warm,
                decimal(row.rssMb()),
                decimal(row.zipMb()));
    }

    private static String spread(Spread spread) {
        return String.format(Locale.ROOT, "%,.0f / %,.0f", spread.median(), spread.worst());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
