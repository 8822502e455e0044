package flashsale.proof.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report for people. */
public final class ReportTable {
    private static final String TWO_COLUMNS = "  %-28s %14s   %-28s %14s";

    private ReportTable() {}

    public static List<String> lines(SaleReport report) {
        var lines = new ArrayList<String>();
        lines.add(row("buyers", whole(report.buyers()), "accepted", whole(report.accepted())));
        lines.add(row("stock", whole(report.stock()), "replayed", whole(report.replayed())));
        lines.add(row("limit per buyer", whole(report.limit()), "sold out", whole(report.soldOut())));
        lines.add(row("attempts", whole(report.attempts()), "limit reached", whole(report.limited())));
        lines.add(row("orders landed", whole(report.ordersLanded()), "429, tried again", whole(report.rateLimited())));
        lines.add(row("errors", whole(report.errors()), "5xx, tried again", whole(report.unavailable())));
        lines.add("");
        lines.add(row(
                "accepted/s", whole(report.acceptedPerSecond()), "purchase ms p50 / p99", pair(report.purchaseMs())));
        lines.add(
                row("sold out/s", whole(report.soldOutPerSecond()), "service ms p50 / p99", pair(report.serviceMs())));
        lines.add(row(
                "orders landed/s",
                whole(report.landedPerSecond()),
                "accept to order ms p50 / p99",
                pair(report.acceptToOrderMs())));
        lines.add(row(
                "raw script/s",
                whole(report.rawScriptPerSecond()),
                "Redis round trips/accepted",
                decimal(report.redisRoundTripsPerAccepted())));
        lines.add(row("ratio to raw", decimal(report.ratioToRaw()), "cores", whole(report.cores())));
        lines.add(row("commit", report.commit(), "seed", Long.toString(report.seed())));
        lines.add("");
        var harm = report.violations();
        lines.add(row("oversold", whole(harm.oversold()), "over limit", whole(harm.overLimit())));
        lines.add(row("lost promises", whole(harm.lostPromises()), "phantom orders", whole(harm.phantomOrders())));
        lines.add(row("contradictions", whole(harm.contradictions()), "drift", whole(harm.drift())));
        return lines;
    }

    private static String row(String left, String one, String right, String other) {
        return TWO_COLUMNS.formatted(left, one, right, other);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private static String pair(Percentiles percentiles) {
        return String.format(Locale.ROOT, "%.1f / %.1f", percentiles.p50(), percentiles.p99());
    }
}
