package flashsale.proof.visit;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import flashsale.proof.catalogue.Seen;
import flashsale.proof.visit.VisitBooks.Row;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Is every revision that was acknowledged in MySQL, and does the index show what MySQL has? */
final class RevisionCheck {
    private static final int FIRST = 1;

    private RevisionCheck() {}

    static Stream<Finding> findings(VisitBooks books, Told told) {
        return Stream.concat(
                books.visits().stream().flatMap(RevisionCheck::otherVersion),
                books.rows().entrySet().stream().flatMap(product -> product(product, books, told)));
    }

    private static Stream<Finding> otherVersion(Visit visit) {
        return visit.act() instanceof Act.Revise revise
                        && visit.heard().status() == 200
                        && !visit.heard().header(HttpHeaders.ETAG).equals(Optional.of(tag(revise.version())))
                ? Stream.of(Finding.one(
                        Violation.CONTRADICTIONS,
                        "%s was answered with %s",
                        revise,
                        visit.heard().header(HttpHeaders.ETAG)))
                : Stream.empty();
    }

    private static String tag(int version) {
        return "\"v" + version + '"';
    }

    private static Stream<Finding> product(Map.Entry<String, Row> product, VisitBooks books, Told told) {
        var id = product.getKey();
        var row = product.getValue();
        int least = told.atLeast(id, Long.MAX_VALUE);
        int most = told.atMost(id, Long.MAX_VALUE);
        return Stream.of(
                        found(
                                row.version() < least,
                                Violation.LOST_PROMISES,
                                "Product %s was revised to version %d, and is %s",
                                id,
                                least,
                                row),
                        found(
                                row.version() > most,
                                Violation.CONTRADICTIONS,
                                "Product %s is %s, and nobody asked for more than version %d",
                                id,
                                row,
                                most),
                        found(
                                row.version() > FIRST && row.price() != Seen.priceOf(row.version()),
                                Violation.CONTRADICTIONS,
                                "Product %s is %s, which is the price of another version",
                                id,
                                row),
                        found(
                                !Integer.valueOf(row.version())
                                        .equals(books.indexed().get(id)),
                                Violation.DRIFT,
                                "Product %s is %s in MySQL, and a search finds version %s",
                                id,
                                row,
                                books.indexed().get(id)))
                .flatMap(finding -> finding);
    }

    private static Stream<Finding> found(boolean wrong, Violation kind, String sentence, Object... values) {
        return wrong ? Stream.of(Finding.one(kind, sentence, values)) : Stream.empty();
    }
}
