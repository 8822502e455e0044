package flashsale.proof.bench;

import flashsale.domain.user.SessionToken;
import flashsale.proof.CannotRun;
import flashsale.proof.crowd.CrowdRun.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One question for each function, which leads it to every store that it works with on its usual way: a start is only
 * over when the connections are there. They may be repeated: a registration is a conflict from the second time on, a
 * batch lands once, and each purchase is another buyer's.
 */
final class Questions {
    private static final Map<String, String> SAMPLES = Map.of(
            "register", "201-new-user.json",
            "login", "200-own-user.json",
            "product", "200-product.json",
            "seckill", "purchase-without-session.json",
            "order", "200-orders.json",
            "catalog", "404-ledger-unknown-sale.json",
            "order-events", "two-purchases.json",
            "search-index", "products.json",
            "upkeep", "two-rounds-at-once.json",
            "migrate", "schema.json");

    private final Path root;
    private final SessionToken admin;
    private final List<Member> buyers;
    private final AtomicInteger bought = new AtomicInteger();

    /** @param root folder of the checkout */
    Questions(Path root, SessionToken admin, List<Member> buyers) {
        this.root = root;
        this.admin = admin;
        this.buyers = buyers;
    }

    /** @param function as its folder is called */
    Question to(String function) {
        var name = SAMPLES.get(function);
        if (name == null) {
            throw new CannotRun("Nobody has said what to ask the function %s.".formatted(function));
        }
        var path = function + '/' + name;
        var sample = Sample.read(root, path);
        return switch (function) {
            case "seckill" -> new Question(path, Set.of(202), () -> purchase(sample));
            case "register" -> same(sample, 201, 409);
            case "catalog" -> same(sample.from(admin), 404);
            case "login", "order" -> same(sample.from(admin), 200);
            default -> same(sample, 200);
        };
    }

    private static Question same(Sample sample, Integer... expected) {
        var bytes = sample.bytes();
        return new Question(sample.path(), Set.of(expected), () -> bytes);
    }

    private byte[] purchase(Sample sample) {
        int number = bought.getAndIncrement();
        var buyer = buyers.get(number % buyers.size());
        return sample.from(buyer.session()).withKey("cold-" + number).bytes();
    }
}
