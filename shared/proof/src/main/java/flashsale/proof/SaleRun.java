package flashsale.proof;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Offer;
import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdRun;
import flashsale.proof.crowd.CrowdRun.Member;
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

/** One run, from an open shop to a checked sale. */
final class SaleRun {
    private static final int PASSWORD_BYTES = 16;

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

    record Result(SaleReport report, List<Finding> findings, List<Kills.Kill> kills) {}

    Result run(Shop shop, Vertx vertx) {
        var run = "sale-" + Long.toString(clock.millis(), Character.MAX_RADIX);
        try (var api = new ShopApi(shop.url(), console::line);
                var stores = new OpenStores(shop.stores(), clock)) {
            var cast = new Cast(run, new Accounts(api, password()), stores, clock, console);
            cast.registerAFew();
            var desk = new AdminDesk(api, clock, cast.admin());
            var members = cast.crowd(plan.crowd().buyers());
            var product = desk.addProduct(run);
            var crowd = new CrowdRun(vertx, shop.url(), clock, nanoTime);
            new WarmUp(plan, crowd, stores, console).buy(run, desk, product, members);
            var sale = desk.openSale(product, plan.stock(), plan.limit());
            return sell(
                    shop, CrowdPlan.draw(plan.crowd(), run + '-', plan.random("crowd")), sale, crowd, members, stores);
        }
    }

    private Result sell(
            Shop shop, CrowdPlan clicks, Offer offer, CrowdRun crowd, List<Member> members, OpenStores stores) {
        int units = Math.min(plan.stock(), clicks.demand(plan.limit()));
        var kills = new Kills(shop, plan.kill(), units, plan.random("kills"));
        console.line(
                "Sale %s is open: %,d units, %d a buyer. %,d buyers click %,d times.",
                offer.sale(),
                offer.stock(),
                offer.limit(),
                members.size(),
                clicks.clicks().size());
        var counted = CountedSale.hold(stores, offer, console, () -> {
            try (var bar = console.bar("Buying", clicks.clicks().size())) {
                var watch = new BuyingBar(bar, kills::ended);
                return crowd.buy(offer.sale().value(), clicks, members, plan.random("clients"), watch);
            }
        });
        var circumstances = new SaleReport.Circumstances(
                counted.scriptCalls().roundTripsPerAccepted(),
                stores.rawScriptPerSecond(nanoTime),
                Runtime.getRuntime().availableProcessors(),
                Commit.here(),
                plan.seed());
        var report = SaleReport.of(counted.books(), counted.findings(), circumstances);
        return new Result(report, counted.findings(), kills.story());
    }

    /** Of the accounts of this run; nobody is told. */
    static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
