package flashsale.proof.visit;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import flashsale.proof.catalogue.Seen;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Could what a reader saw be true, and was it no older than is promised? */
final class PageCheck {
    /** A copy is fresh for 10 s, give or take 30 %. */
    private static final Duration FRESH = Duration.ofSeconds(13);

    /** Older ones are not shown, not even with a warning. */
    private static final Duration STALE = Duration.ofMinutes(15);

    /**
     * Between the reading of a row and the keeping of the copy the hand may stop a store and then the function, each for
     * three seconds; and a starved machine may take a second.
     */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(7);

    private PageCheck() {}

    static Stream<Finding> findings(Visit visit, Told told) {
        return switch (visit.act()) {
            case Act.Look look -> page(look, visit, told);
            case Act.Search _ -> found(visit, told);
            default -> Stream.empty();
        };
    }

    private static Stream<Finding> page(Act.Look look, Visit visit, Told told) {
        return switch (visit.heard().status()) {
            case 200 -> {
                var page = visit.heard().json();
                int version = page.getInteger("version", 0);
                yield Stream.of(
                                torn(look, version, price(page)),
                                untrue(look.product(), version, visit, told),
                                tooOld(look, version, visit, told))
                        .flatMap(Optional::stream);
            }
            case 304 -> tooOld(look, look.known(), visit, told).stream();
            default -> Stream.empty();
        };
    }

    private static Optional<Finding> torn(Act.Look look, int version, long price) {
        return version < 2 || price == Seen.priceOf(version)
                ? Optional.empty()
                : Optional.of(Finding.one(
                        Violation.CONTRADICTIONS,
                        "Product %s was shown as version %d with the price %d of another one",
                        look.product(),
                        version,
                        price));
    }

    private static Optional<Finding> untrue(String product, int version, Visit visit, Told told) {
        int most = told.atMost(product, visit.heardNanos());
        return version >= 1 && version <= most
                ? Optional.empty()
                : Optional.of(Finding.one(
                        Violation.CONTRADICTIONS,
                        "Product %s was shown as version %d, and nobody had asked for more than %d",
                        product,
                        version,
                        most));
    }

    private static Optional<Finding> tooOld(Act.Look look, int version, Visit visit, Told told) {
        boolean warned = visit.heard().header("Warning").isPresent();
        var age =
                warned ? visit.heard().header("Age").map(Long::parseLong).map(Duration::ofSeconds) : Optional.of(FRESH);
        if (age.isEmpty() || age.get().compareTo(STALE) > 0) {
            return Optional.of(Finding.one(
                    Violation.CONTRADICTIONS, "Product %s was shown as stale, of the age %s", look.product(), age));
        }
        // Whole seconds are told, so it may be one more.
        var oldest = age.get().plusSeconds(1).plus(ON_THE_WAY);
        int least = told.atLeast(look.product(), visit.sentNanos() - oldest.toNanos());
        return version >= least
                ? Optional.empty()
                : Optional.of(Finding.one(
                        Violation.CONTRADICTIONS,
                        "Product %s was shown as version %d%s, and %d s before it had been %d",
                        look.product(),
                        version,
                        warned ? " with the age " + age.get() : "",
                        oldest.toSeconds(),
                        least));
    }

    /** How old a search may be is not promised; that it shows no price which has never been is. */
    private static Stream<Finding> found(Visit visit, Told told) {
        return visit.heard().json().getJsonArray("items", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(item -> told.knows(item.getString("id")) && isRevised(item))
                .flatMap(item -> untrue(item.getString("id"), version(item), visit, told).stream());
    }

    private static boolean isRevised(JsonObject item) {
        return item.getString("name", "").startsWith("Revised ");
    }

    private static int version(JsonObject item) {
        return (int) (price(item) - Seen.priceOf(1)) + 1;
    }

    private static long price(JsonObject product) {
        return product.getJsonObject("price", new JsonObject()).getLong("amount", -1L);
    }
}
