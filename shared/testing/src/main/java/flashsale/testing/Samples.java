package flashsale.testing;

import flashsale.domain.money.Money;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.user.Email;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.PasswordHash;
import flashsale.domain.user.Role;
import flashsale.domain.user.UserId;
import flashsale.domain.user.Username;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Things of which a test needs one and does not care which. Names and ids differ from call to call, because tests
 * share a database.
 */
public final class Samples {
    public static final Money PRICE = Money.of(199_900, "CNY");
    public static final Duration PAY_WITHIN = Duration.ofMinutes(15);

    /** Open around {@link ManualClock#NOON}. */
    public static final SaleWindow WINDOW =
            new SaleWindow(ManualClock.NOON.minus(Duration.ofHours(1)), ManualClock.NOON.plus(Duration.ofHours(1)));

    /**
     * Quarkus loads this class anew for every application it starts, on the same database. Counting on from the clock
     * that never goes back keeps the numbers of all its copies apart.
     */
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() & Long.MAX_VALUE);

    private Samples() {}

    /** A number that nobody else in this JVM gets. */
    public static long unique() {
        return NEXT.getAndIncrement();
    }

    public static NewUser user() {
        long number = unique();
        return user("buyer-" + number, "buyer-" + number + "@example.org");
    }

    public static NewUser user(String username, String email) {
        return new NewUser(
                new Username(username),
                new Email(email),
                new PasswordHash("$argon2id$sample"),
                Role.BUYER,
                ManualClock.NOON);
    }

    public static NewProduct product() {
        var text = new ProductText("Kettle", "Boils 1.7 litres of water.");
        return new NewProduct(new Sku("SKU-" + unique()), text, PRICE, ManualClock.NOON);
    }

    public static SaleRules rules(ProductId product, int stock, int perBuyer) {
        return new SaleRules(product, PRICE, stock, perBuyer, WINDOW, PAY_WITHIN);
    }

    /** Far above the ids that a test's database gives out. */
    public static UserId buyer() {
        return new UserId(1_000_000_000L + unique());
    }

    /** A purchase with a key of its own, admitted in the first epoch. */
    public static AcceptedPurchase purchase(SaleId sale, UserId buyer, int quantity) {
        return purchase(sale, buyer, quantity, 1);
    }

    public static AcceptedPurchase purchase(SaleId sale, UserId buyer, int quantity, int epoch) {
        var order = OrderId.of(sale, buyer, new IdempotencyKey("key-" + unique()));
        return new AcceptedPurchase(order, sale, buyer, quantity, epoch, ManualClock.NOON);
    }
}
