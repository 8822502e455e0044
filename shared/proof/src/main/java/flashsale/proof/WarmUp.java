package flashsale.proof;

import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdRun;
import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/**
 * Purchases before the doors open, in sales of their own: they start the functions, let their code and that of the crowd
 * get warm, and count nowhere.
 */
record WarmUp(SalePlan plan, CrowdRun crowd, OpenStores stores, Console console) {
    /** In all, where there are buyers enough. */
    private static final int PURCHASES = 6_000;

    /** The first starts the processes, the others make them warm. */
    private static final int SALES = 3;

    void buy(String run, AdminDesk desk, String product, List<Member> members) {
        int buyers = Math.min(PURCHASES / SALES, members.size());
        int orders = 0;
        try (var bar = console.bar("Warm-up", (long) SALES * buyers)) {
            for (int sale = 0; sale < SALES; sale++) {
                orders += buy(run + "-warm-" + sale + '-', desk, product, members.subList(0, buyers), bar);
            }
        }
        if (orders == 0) {
            throw new CannotRun("None of the warm-up purchases became an order.");
        }
        console.line("%,d warm-up purchases made %,d orders; they are not counted.", SALES * buyers, orders);
    }

    private int buy(String keys, AdminDesk desk, String product, List<Member> members, ProgressBar bar) {
        var shape = new CrowdShape(members.size(), 0, 0, 0, plan.crowd().connections());
        var clicks = CrowdPlan.draw(shape, keys, plan.random(keys));
        // One in four is refused, so that this way gets warm as well.
        var offer = desk.openSale(product, Math.max(1, members.size() * 3 / 4), 1);
        crowd.buy(offer.sale().value(), clicks, members, plan.random("warm-up"), new BuyingBar(bar, _ -> {}));
        return stores.awaitQuiet(offer.sale()).orders();
    }
}
