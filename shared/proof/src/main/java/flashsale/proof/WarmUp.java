package flashsale.proof;

import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdRun;
import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.crowd.History;
import flashsale.proof.report.Steady;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/**
 * Purchases before the doors open, in sales of their own: they start the functions and let their code, the gateway's and
 * the crowd's get warm, and count nowhere. On AWS a function is native, or has been warmed before a sale; a JVM on two
 * cores that compiles while it sells would be measured compiling.
 */
record WarmUp(SalePlan plan, CrowdRun crowd, OpenStores stores, Console console) {
    private static final int PURCHASES_PER_ROUND = 4_000;

    private static final int MOST_ROUNDS = 20;

    /** A small crowd is not worth a long warm-up. */
    private static final int PER_BUYER = 3;

    /** @return the last round of it */
    History buy(String run, AdminDesk desk, String product, List<Member> members) {
        var buyers = members.subList(0, Math.min(PURCHASES_PER_ROUND, members.size()));
        int affordable = Math.max(1, PER_BUYER * members.size() / buyers.size());
        int most = Math.clamp(affordable, Steady.FEWEST_ROUNDS, MOST_ROUNDS);
        var speeds = new ArrayList<Double>();
        int orders = 0;
        var rounds = new ArrayList<History>();
        try (var bar = console.bar("Warm-up", (long) most * buyers.size())) {
            while (speeds.size() < most && !Steady.is(speeds)) {
                var round = round(run + "-warm-" + speeds.size() + '-', desk, product, buyers, bar);
                speeds.add(round.perSecond());
                orders += round.orders();
                rounds.add(round.history());
            }
        }
        if (orders == 0) {
            throw new CannotRun("None of the warm-up purchases became an order.");
        }
        console.line(
                "%,d warm-up purchases made %,d orders; they are not counted. Answers a second, round by round: %s.",
                speeds.size() * buyers.size(),
                orders,
                String.join(" ", speeds.stream().map("%,.0f"::formatted).toList()));
        return rounds.getLast();
    }

    private record Round(History history, int orders) {
        double perSecond() {
            return WarmUp.perSecond(history);
        }
    }

    private Round round(String keys, AdminDesk desk, String product, List<Member> members, ProgressBar bar) {
        // Buyers as many as a round has, and otherwise as those who come: their every way is to be warm.
        var come = plan.crowd();
        var shape = new CrowdShape(members.size(), come.duplicates(), come.retries(), 0, come.connections());
        var clicks = CrowdPlan.draw(shape, keys, plan.random(keys));
        // One in four is refused, so that this way gets warm as well.
        var offer = desk.openSale(product, Math.max(1, members.size() * 3 / 4), 1, AdminDesk.LONGEST_TO_PAY);
        var history =
                crowd.buy(offer.sale().value(), clicks, members, plan.random("warm-up"), new BuyingBar(bar, _ -> {}));
        return new Round(history, stores.awaitQuiet(offer.sale()).orders());
    }

    private static double perSecond(History history) {
        long last = history.attempts().stream()
                .mapToLong(Attempt::answeredNanos)
                .max()
                .orElseThrow();
        return history.attempts().size() * 1e9 / last;
    }
}
