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
        if (report.life().lives() > 0) {
            addLife(report.life(), lines);
        }
        lines.add("");
        var harm = report.violations();
        lines.add(row("oversold", whole(harm.oversold()), "over limit", whole(harm.overLimit())));
        lines.add(row("lost promises", whole(harm.lostPromises()), "phantom orders", whole(harm.phantomOrders())));
        lines.add(row("contradictions", whole(harm.contradictions()), "drift", whole(harm.drift())));
        lines.add(row("double charges", whole(harm.doubleCharge()), "charged, not paid", whole(harm.chargedNotPaid())));
        lines.add(row("paid, not charged", whole(harm.paidNotCharged()), "leaked units", whole(harm.leakedUnits())));
        lines.add(row(
                "unbalanced books",
                whole(harm.unbalancedBooks()),
                "undocumented answers",
                whole(harm.undocumentedAnswers())));
        return lines;
    }

    private static void addLife(LifeFigures life, List<String> lines) {
        lines.add("");
        lines.add(row("orders that lived on", whole(life.lives()), "pay ms p50 / p99", pair(life.payMs())));
        lines.add(row("paid", whole(life.paid()), "cancel ms p50 / p99", pair(life.cancelMs())));
        lines.add(row("cancelled", whole(life.cancelled()), "429 and 5xx, tried again", whole(life.lifeErrors())));
        lines.add(row("expired", whole(life.expired()), "paid total", whole(life.paidTotal())));
        lines.add(row("refunded", whole(life.refunded()), "provider's net charge", whole(life.providerNetCharge())));
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
