package flashsale.proof.visit;

import flashsale.proof.catalogue.Get;
import flashsale.proof.catalogue.Heard;
import flashsale.proof.catalogue.Listed;
import flashsale.proof.catalogue.ReadDoor;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Looks at pages of products, half of the time with the copy he has, and searches. */
final class Reader implements Visitor {
    private static final Get SEARCH = new Get("/v1/products/search?q=revised&size=20");
    private static final Get SUGGEST = new Get("/v1/products/suggest?q=revi");

    private static final int OK = 200;

    private final List<Listed> products;
    private final ReadDoor door;
    private final VisitLog log;
    private final RandomGenerator random;
    private final Map<String, Copy> copies = new HashMap<>();

    private record Copy(String tag, int version) {
        static final Copy NONE = new Copy("", 0);
    }

    Reader(List<Listed> products, ReadDoor door, VisitLog log, RandomGenerator random) {
        this.products = products;
        this.door = door;
        this.log = log;
        this.random = random;
    }

    @Override
    public void takeTurn() {
        switch (random.nextInt(6)) {
            case 0 -> log.note(new Act.Search(), () -> door.read(SEARCH));
            case 1 -> log.note(new Act.Suggest(), () -> door.read(SUGGEST));
            default -> look(products.get(random.nextInt(products.size())).id());
        }
    }

    private void look(String product) {
        var copy = random.nextBoolean() ? copies.getOrDefault(product, Copy.NONE) : Copy.NONE;
        var visit = log.note(
                new Act.Look(product, copy.version()), () -> door.read(new Get("/v1/products/" + product, copy.tag())));
        if (visit.heard().status() == OK) {
            copies.put(product, copy(visit.heard()));
        }
    }

    private static Copy copy(Heard heard) {
        return new Copy(heard.header(HttpHeaders.ETAG).orElse(""), heard.json().getInteger("version", 0));
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(random.nextLong(150, 450));
    }
}
