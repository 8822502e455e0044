package flashsale.proof;

import flashsale.proof.books.Books;
import flashsale.proof.books.Finding;
import flashsale.proof.books.LifeChecker;
import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.life.Life;
import flashsale.proof.life.LifePlan;
import flashsale.proof.life.LifeRun;
import flashsale.proof.life.LifeWatch;
import flashsale.proof.report.LifeFigures;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.Shop;
import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/** The orders of a sale that is over, lived through: what their buyers do, the wait for the end, the books then. */
record LivedSale(LifeFigures figures, List<Finding> findings, List<Kills.Kill> kills) {
    /** Of a run whose orders do not live on. */
    static final LivedSale NOT_AT_ALL = new LivedSale(LifeFigures.NONE, List.of(), List.of());

    /** Who and what is needed for it. */
    record Surroundings(Shop shop, OpenStores stores, AdminDesk desk, LifeRun run, Console console) {}

    static LivedSale live(SalePlan plan, Surroundings around, Books sold, List<Member> members) {
        var sale = sold.offer().sale();
        var lives = LifePlan.draw(sold.history(), plan.life(), plan.random("lives"));
        int count = lives.lives().size();
        var stores = around.stores();
        var kills = new Kills(around.shop(), plan.killInLives(), "lives", count, plan.random("kills of lives"));
        var flush = plan.flush()
                ? Flush.afterHalfOf(count, stores, around.desk(), sale)
                : Flush.never(stores, around.desk(), sale);
        around.console().line("%,d orders live on: they are paid for, cancelled, forgotten or refunded.", count);
        try (var bar = around.console().bar("Living", count)) {
            var history = around.run()
                    .live(
                            lives,
                            members,
                            around.desk().token(),
                            plan.random("clients of lives"),
                            new Watch(bar, kills, flush));
            flush.await();
            around.console().line("The buyers have their answers; waiting until every order has come to its end.");
            int open = stores.awaitSettled(sale, plan.ordersExpire() ? plan.payWithin() : Duration.ZERO);
            if (open > 0) {
                around.console().line("Still under way: %,d orders, payments, refunds and releases.", open);
            }
            var books = stores.lifeBooks(sold, history);
            flush.tidy();
            return new LivedSale(LifeFigures.of(books), LifeChecker.check(books), kills.story());
        }
    }

    private record Watch(ProgressBar bar, Kills kills, Flush flush) implements LifeWatch {
        @Override
        public void begun(Life life) {
            kills.happened();
            flush.begun();
        }

        @Override
        public void settled(Life life) {
            bar.step();
        }
    }
}
