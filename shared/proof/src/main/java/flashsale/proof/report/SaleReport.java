package flashsale.proof.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flashsale.proof.books.Books;
import flashsale.proof.books.Finding;
import flashsale.proof.crowd.Outcome;
import java.util.List;

/**
 * One run in figures; its components are the fields of the report file.
 *
 * @param attempts requests sent, those that hung up included
 * @param accepted orders promised
 * @param replayed promises said again to a key that had one
 * @param rateLimited answers 429; their clients tried again
 * @param unavailable answers 500 to 504; their clients tried again
 * @param errors connections that failed, and answers a buyer of an open sale should not get
 * @param ordersLanded rows of the sale, rejected ones included
 * @param life what became of the orders; its components are fields of the file, too
 * @param purchaseMs from the scheduled arrival to the answer
 * @param serviceMs from sending to the answer
 * @param redisRoundTripsPerAccepted see {@link flashsale.proof.shop.ScriptCalls}
 * @param rawScriptPerSecond see {@link flashsale.proof.shop.RawScript}
 * @param ratioToRaw accepted purchases a second, per raw one
 */
public record SaleReport(
        int buyers,
        int stock,
        int limit,
        int attempts,
        int accepted,
        int replayed,
        int soldOut,
        int limited,
        int rateLimited,
        int unavailable,
        int errors,
        int ordersLanded,
        ViolationCounts violations,
        @JsonUnwrapped LifeFigures life,
        double acceptedPerSecond,
        double soldOutPerSecond,
        double landedPerSecond,
        Percentiles purchaseMs,
        Percentiles serviceMs,
        Percentiles acceptToOrderMs,
        double redisRoundTripsPerAccepted,
        double rawScriptPerSecond,
        double ratioToRaw,
        int cores,
        String commit,
        long seed) {

    /** What the run knows besides the books. */
    public record Circumstances(
            double redisRoundTripsPerAccepted, double rawScriptPerSecond, int cores, String commit, long seed) {}

    /** @param books of the sale when it was over, before its orders lived on */
    public static SaleReport of(Books books, LifeFigures life, List<Finding> findings, Circumstances run) {
        var crowd = new CrowdFigures(books.history());
        double acceptedPerSecond = crowd.acceptedPerSecond();
        return new SaleReport(
                books.history().plan().shape().buyers(),
                books.offer().stock(),
                books.offer().limit(),
                crowd.attempts(),
                crowd.accepted(),
                crowd.replayed(),
                crowd.count(Outcome.SoldOut.class),
                crowd.count(Outcome.Limited.class),
                crowd.count(Outcome.RateLimited.class),
                crowd.count(Outcome.Unavailable.class),
                crowd.errors(),
                books.orders().rows().size(),
                ViolationCounts.of(findings),
                life,
                acceptedPerSecond,
                crowd.soldOutPerSecond(),
                OrderFigures.landedPerSecond(books),
                crowd.purchase(),
                crowd.service(),
                OrderFigures.acceptToOrder(books),
                thousandths(run.redisRoundTripsPerAccepted()),
                Math.round(run.rawScriptPerSecond()),
                run.rawScriptPerSecond() == 0 ? 0 : thousandths(acceptedPerSecond / run.rawScriptPerSecond()),
                run.cores(),
                run.commit(),
                run.seed());
    }

    public boolean balances() {
        return violations.sum() == 0;
    }

    private static double thousandths(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
