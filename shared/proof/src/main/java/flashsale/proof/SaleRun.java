package flashsale.proof;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Offer;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdRun;
import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.crowd.Outcome;
import flashsale.proof.life.LifeRun;
import flashsale.proof.report.SaleReport;
import flashsale.proof.shop.Accounts;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.Shop;
import flashsale.proof.shop.ShopApi;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** One run, from an open shop to a checked sale. */
final class SaleRun {
    private static final int PASSWORD_BYTES = 16;

    private final SalePlan plan;
    private final Harms harms;
    private final Console console;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    SaleRun(SalePlan plan, Harms harms, Console console, InstantSource clock, LongSupplier nanoTime) {
        this.plan = plan;
        this.harms = harms;
        this.console = console;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    record Result(SaleReport report, List<Finding> findings, List<Harm.Deed> deeds) {}

    Result run(Shop shop, Vertx vertx) {
        var run = "sale-" + Long.toString(clock.millis(), Character.MAX_RADIX);
        try (var api = new ShopApi(shop.url(), console::line);
                var stores = new OpenStores(shop.stores(), clock)) {
            if (plan.life().isAnybody()) {
                stores.ledger();
            }
            var cast = new Cast(run, new Accounts(api, password()), stores, clock, console);
            cast.registerAFew();
            var desk = new AdminDesk(api, clock, cast.admin());
            var members = cast.crowd(plan.crowd().buyers());
            var product = desk.addProduct(run);
            var crowd = new CrowdRun(vertx, shop.url(), clock, nanoTime);
            var lives = new LifeRun(vertx, shop.url(), plan.crowd().connections(), nanoTime);
            var around = new LivedSale.Surroundings(shop, stores, desk, lives, console);
            if (harms.isMeasured()) {
                warmUp(run, product, crowd, members, around);
            }
            var sale = desk.openSale(product, plan.stock(), plan.limit(), plan.payWithin());
            var clicks = CrowdPlan.draw(plan.crowd(), run + '-', plan.random("crowd"));
            int units = Math.min(plan.stock(), clicks.demand(plan.limit()));
            var harm = harms.whileBuying(around.scene(members, sale.sale()), units);
            var counted = sell(clicks, sale, crowd, members, stores, harm);
            var lived = plan.life().isAnybody()
                    ? LivedSale.live(plan, harms, around, counted.books(), members)
                    : LivedSale.NOT_AT_ALL;
            return result(counted, lived, harm, stores);
        }
    }

    private void warmUp(
            String run, String product, CrowdRun crowd, List<Member> members, LivedSale.Surroundings around) {
        var bought = new WarmUp(plan, crowd, around.stores(), console).buy(run, around.desk(), product, members);
        if (plan.life().isAnybody()) {
            LivedSale.warmUp(plan, around, bought, members);
        }
    }

    private CountedSale sell(
            CrowdPlan clicks, Offer offer, CrowdRun crowd, List<Member> members, OpenStores stores, Harm harm) {
        console.line(
                "Sale %s is open: %,d units, %d a buyer. %,d buyers click %,d times.",
                offer.sale(),
                offer.stock(),
                offer.limit(),
                members.size(),
                clicks.clicks().size());
        return CountedSale.hold(stores, offer, console, harm, () -> {
            try (var bar = console.bar("Buying", clicks.clicks().size())) {
                var watch = new BuyingBar(bar, attempt -> count(attempt, harm));
                return crowd.buy(offer.sale().value(), clicks, members, plan.random("clients"), watch);
            }
        });
    }

    private static void count(Attempt attempt, Harm harm) {
        if (attempt.outcome() instanceof Outcome.Accepted) {
            harm.happened();
        }
    }

    private Result result(CountedSale counted, LivedSale lived, Harm harm, OpenStores stores) {
        var circumstances = new SaleReport.Circumstances(
                counted.scriptCalls().roundTripsPerAccepted(),
                stores.rawScriptPerSecond(nanoTime),
                Runtime.getRuntime().availableProcessors(),
                Commit.here(),
                plan.seed());
        // What was wrong before the lives mostly still is: it is said, and counted, once.
        var findings = Stream.of(counted.findings(), lived.findings(), harms.findings())
                .flatMap(List::stream)
                .distinct()
                .toList();
        var story = Stream.concat(harm.story().stream(), lived.deeds().stream()).toList();
        var report = SaleReport.of(counted.books(), lived.figures(), findings, circumstances);
        return new Result(report, findings, story);
    }

    /** Of the accounts of this run; nobody is told. */
    static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
