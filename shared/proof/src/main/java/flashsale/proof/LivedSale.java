package flashsale.proof;

import flashsale.domain.sale.SaleId;
import flashsale.proof.books.Books;
import flashsale.proof.books.Finding;
import flashsale.proof.books.LifeBooks;
import flashsale.proof.books.LifeChecker;
import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.crowd.History;
import flashsale.proof.life.Life;
import flashsale.proof.life.LifeHistory;
import flashsale.proof.life.LifePlan;
import flashsale.proof.life.LifeRun;
import flashsale.proof.life.LifeWatch;
import flashsale.proof.report.LifeFigures;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import me.tongfei.progressbar.ProgressBar;

/** The orders of a sale that is over, lived through: what their buyers do, the wait for the end, the books then. */
record LivedSale(LifeFigures figures, List<Finding> findings, List<Harm.Deed> deeds) {
    private static final int WARM_UP_PAYMENTS = 400;

    /** A few lives are not worth a long warm-up. */
    private static final int WARM_UP_PER_LIFE = 2;

    /** Of a run whose orders do not live on. */
    static final LivedSale NOT_AT_ALL = new LivedSale(LifeFigures.NONE, List.of(), List.of());

    /** Who and what is needed for it. */
    record Surroundings(Shop shop, OpenStores stores, AdminDesk desk, LifeRun run, Console console) {
        Scene scene(List<Member> members, SaleId sale) {
            return new Scene(shop, stores, desk, members, sale);
        }

        private LifeHistory live(LifePlan lives, List<Member> members, RandomGenerator random, Runnable begun) {
            try (var bar = console.bar("Living", lives.lives().size())) {
                return run.live(lives, members, desk.token(), random, new Watch(bar, begun));
            }
        }

        private LifeBooks booksInTheEnd(Books sold, LifeHistory lives, Harm harm, Duration expiry) {
            console.line("The buyers have their answers; waiting until every order has come to its end.");
            stores.awaitDecided(sold.offer().sale());
            harm.quiet();
            int open = stores.awaitSettled(sold.offer().sale(), expiry);
            if (open > 0) {
                console.line("Still under way: %,d orders, payments, refunds and releases.", open);
            }
            return stores.lifeBooks(sold, lives);
        }
    }

    /** Payments of orders that count nowhere, so that the functions and their code are warm when lives begin. */
    static void warmUp(SalePlan plan, Surroundings around, History bought, List<Member> members) {
        int most = Math.min(WARM_UP_PAYMENTS, WARM_UP_PER_LIFE * plan.lives());
        var lives = LifePlan.ofPayers(bought, most, plan.life().perSecond());
        around.live(lives, members, plan.random("warm-up of lives"), () -> {});
        around.console()
                .line(
                        "%,d of the warm-up orders were paid for; they are not counted.",
                        lives.lives().size());
    }

    static LivedSale live(SalePlan plan, Harms harms, Surroundings around, Books sold, List<Member> members) {
        var lives = LifePlan.draw(sold.history(), plan.life(), plan.ordersExpire(), plan.random("lives"));
        int count = lives.lives().size();
        var flush = plan.flush()
                ? Flush.afterHalfOf(
                        count, around.stores(), around.desk(), sold.offer().sale())
                : Flush.never();
        around.console().line("%,d orders live on: they are paid for, cancelled, forgotten or refunded.", count);
        var harm = harms.whileLiving(around.scene(members, sold.offer().sale()), count);
        var history = around.live(lives, members, plan.random("clients of lives"), () -> {
            harm.happened();
            flush.begun();
        });
        harm.end();
        around.stores().awaitAnswers(sold.offer().sale());
        flush.await().ifPresent(around.console()::line);
        var books = around.booksInTheEnd(sold, history, harm, plan.ordersExpire() ? plan.payWithin() : Duration.ZERO);
        flush.tidy();
        return new LivedSale(LifeFigures.of(books), LifeChecker.check(books), harm.story());
    }

    private record Watch(ProgressBar bar, Runnable listener) implements LifeWatch {
        @Override
        public void begun(Life life) {
            listener.run();
        }

        @Override
        public void settled(Life life) {
            bar.step();
        }
    }
}
