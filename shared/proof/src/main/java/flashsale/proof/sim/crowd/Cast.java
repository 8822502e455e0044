package flashsale.proof.sim.crowd;

import flashsale.domain.money.Money;
import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings everybody of one seed's plan onto the stage. */
public final class Cast {
    private static final Money PRICE = Money.of(199_900, "CNY");

    /** Sales open so soon after the beginning. */
    private static final int OPENS_WITHIN_MILLIS = 3_000;

    private static final long FIRST_BUYER = 100;
    private static final long FIRST_SHELF_BUYER = 500;

    private final World world;
    private final Admin admin;
    private final Weather weather;
    private final Map<String, Runnable> questions = new LinkedHashMap<>();

    public Cast(World world) {
        this.world = world;
        this.admin = new Admin(world);
        this.weather = new Weather(world, admin);
    }

    public void enter() {
        catalogue();
        var stage = world.stage();
        var plan = world.plan();
        for (var sale : world.sales()) {
            stage.enter("admin", () -> admin.publish(sale));
        }
        for (int i = 0; i < plan.partitions(); i++) {
            stage.employ("mapping-" + i, new Mapping(world, i)::run);
        }
        for (int i = 0; i < plan.upkeeps(); i++) {
            stage.employ("upkeep-" + i, new Schedule(world)::run);
        }
        stage.employ("provider", new Provider(world)::run);
        stage.employ("weather", weather::run);
        if (!plan.redis().keepsPromises()) {
            stage.enter("weather", weather::lose);
        }
        for (int i = 0; i < plan.buyers(); i++) {
            var id = new UserId(FIRST_BUYER + i);
            var buyer = new Buyer(world, id);
            questions.put("buyer-" + id, buyer::askAgain);
            stage.enter("buyer-" + id, buyer::live);
        }
        admins();
    }

    private void catalogue() {
        var now = world.stage().instant();
        for (int i = 1; i <= world.plan().products(); i++) {
            var text = new ProductText("Product " + i, "Simulated.");
            var added = world.stores().database().products().add(new NewProduct(new Sku("S" + i), text, PRICE, now));
            world.products().add(((Addition.Added) added).product().id());
        }
        for (int i = 0; i < world.plan().sales(); i++) {
            world.sales().add(draft(now, world.oneOf(world.products())));
        }
    }

    private SaleId draft(Instant now, ProductId product) {
        var plan = world.plan();
        var opensAt = now.plusMillis(world.draw(0, OPENS_WITHIN_MILLIS));
        var window = new SaleWindow(opensAt, opensAt.plus(plan.open()));
        var rules = new SaleRules(product, PRICE, plan.stock(), plan.perBuyer(), window, plan.payWithin());
        return world.stores().database().sales().add(rules, now).id();
    }

    /** Stock for the shelf comes first, and then those who order; pauses and rebuilds come in the middle of it all. */
    private void admins() {
        var stage = world.stage();
        var plan = world.plan();
        if (plan.pool() > 0) {
            for (var product : world.products()) {
                stage.enter("admin", () -> admin.adjust(product, "first", plan.pool()));
            }
            for (int i = 0; i < plan.shelfBuyers(); i++) {
                var id = new UserId(FIRST_SHELF_BUYER + i);
                var buyer = new ShelfBuyer(world, id);
                questions.put("shelf-" + id, buyer::askAgain);
                stage.enter("shelf-" + id, buyer::live);
            }
            for (int i = 0; i < plan.adjustments(); i++) {
                var key = "a" + i;
                int delta = world.draw(0, 2) == 0 ? -world.draw(1, 4) : world.draw(1, 4);
                later("admin", () -> admin.adjust(world.products().getFirst(), key, delta));
            }
        }
        for (int i = 0; i < plan.rebuilds(); i++) {
            later(
                    "rebuilder-" + i,
                    () -> admin.rebuild(world.oneOf(world.stores().saleIds())));
        }
        for (int i = 0; i < plan.pauses(); i++) {
            later("admin", () -> admin.pauseAndResume(world.oneOf(world.sales())));
        }
    }

    private void later(String name, Runnable deed) {
        world.stage().later(name, Duration.ofMillis(world.draw(1_000, 15_000)), deed);
    }

    /** Nothing goes wrong any more; where Redis has lost anything, every gate that was not built anew is so now. */
    public void heal() {
        world.stage().faults().end();
        if (!world.plan().redis().keepsPromises()) {
            world.stage().enter("admin", weather::mend);
        }
    }

    /** Everybody repeats what he has ever asked for. */
    public void askAgain() {
        questions.forEach(world.stage()::enter);
    }
}
