package flashsale.proof;

import flashsale.proof.books.Checker;
import flashsale.proof.books.Finding;
import flashsale.proof.books.Offer;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Click;
import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdRun;
import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.crowd.CrowdWatch;
import flashsale.proof.crowd.History;
import flashsale.proof.report.SaleReport;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.Shop;
import flashsale.proof.shop.ShopApi;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;

/** One run from an open shop to a checked sale. */
final class SaleRun {
    /** Purchases before the doors open, in a sale of their own: they start the functions and let their code get warm. */
    private static final int WARM_UP = 4_000;

    private final SalePlan plan;
    private final Console console;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    SaleRun(SalePlan plan, Console console, InstantSource clock, LongSupplier nanoTime) {
        this.plan = plan;
        this.console = console;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** @param kills what became of the kills, in sentences */
    record Result(SaleReport report, List<Finding> findings, List<String> kills) {}

    Result run(Shop shop, AdminLogin admin, Vertx vertx) {
        var run = "sale-" + Long.toString(clock.millis(), Character.MAX_RADIX);
        try (var api = new ShopApi(shop.url());
                var stores = new OpenStores(vertx, shop.stores(), clock)) {
            api.get("/v1/sales", "");
            var members = new Cast(api, stores, clock, console)
                    .assemble(run, plan.crowd().buyers());
            var desk = new AdminDesk(api, clock, admin.username(), admin.password());
            var product = desk.addProduct(run);
            var crowd = new CrowdRun(vertx, shop.url(), clock, nanoTime);
            warmUp(run, crowd, desk, product, members, stores);
            return sell(run, shop, crowd, desk.openSale(product, plan.stock(), plan.limit()), members, stores);
        }
    }

    private void warmUp(
            String run, CrowdRun crowd, AdminDesk desk, String product, List<Member> members, OpenStores stores) {
        int purchases = Math.min(WARM_UP, members.size());
        var shape = new CrowdShape(purchases, 0, 0, 0, plan.crowd().connections());
        var warmUp = CrowdPlan.draw(shape, run + "-warm-", plan.random("warm-up"));
        // One in four is refused, so that this way gets warm as well.
        var offer = desk.openSale(product, Math.max(1, purchases * 3 / 4), 1);
        try (var bar = console.bar("Warm-up", purchases)) {
            crowd.buy(offer.sale().value(), warmUp, members, plan.random("warm-up clients"), new Showing(bar));
        }
        var look = stores.awaitQuiet(offer.sale());
        if (look.orders() == 0) {
            throw new CannotRun("None of %d warm-up purchases became an order.".formatted(purchases));
        }
        console.line("%,d warm-up purchases made %,d orders; they are not counted.", purchases, look.orders());
    }

    private Result sell(String run, Shop shop, CrowdRun crowd, Offer offer, List<Member> members, OpenStores stores) {
        var clicks = CrowdPlan.draw(plan.crowd(), run + '-', plan.random("crowd"));
        int units = Math.min(plan.stock(), clicks.demand(plan.limit()));
        var kills = new Kills(shop, plan.kill(), units, plan.random("kills"));
        var mark = stores.log().mark();
        var before = stores.scriptCalls();
        var history = buy(crowd, offer, clicks, members, kills);
        var look = stores.awaitQuiet(offer.sale());
        if (!look.nothingUnderWay()) {
            console.line("Not quiet after a minute: %,d in the outbox, %,d not landed.", look.outbox(), look.lag());
        }
        var calls = stores.scriptCalls().since(before);
        var books = stores.books(offer, mark, history);
        var findings = Checker.check(books);
        console.line("%,d orders are there; the books are checked.", look.orders());
        var circumstances = new SaleReport.Circumstances(
                calls.roundTripsPerAccepted(),
                stores.rawScriptPerSecond(nanoTime),
                Runtime.getRuntime().availableProcessors(),
                Commit.here(),
                plan.seed());
        return new Result(SaleReport.of(books, findings, circumstances), findings, kills.story());
    }

    private History buy(CrowdRun crowd, Offer offer, CrowdPlan clicks, List<Member> members, Kills kills) {
        console.line(
                "Sale %s is open: %,d units, %d a buyer; %,d buyers press the button %,d times.",
                offer.sale(),
                offer.stock(),
                offer.limit(),
                members.size(),
                clicks.clicks().size());
        try (var bar = console.bar("Buying", clicks.clicks().size())) {
            var showing = new Showing(bar);
            return crowd.buy(offer.sale().value(), clicks, members, plan.random("clients"), new CrowdWatch() {
                @Override
                public void ended(Attempt attempt) {
                    kills.ended(attempt);
                }

                @Override
                public void settled(Click click) {
                    showing.settled(click);
                }
            });
        }
    }

    private record Showing(ProgressBar bar) implements CrowdWatch {
        @Override
        public void ended(Attempt attempt) {
            // A bar of attempts would have no end in sight: nobody knows how many it takes.
        }

        @Override
        public void settled(Click click) {
            bar.step();
        }
    }
}
