package flashsale.proof.visit;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import flashsale.proof.catalogue.Heard;
import flashsale.proof.catalogue.Seen;
import flashsale.proof.visit.VisitBooks.Row;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A visit of which every answer is true, to be broken by a test. Each request takes a second, and times are seconds. */
final class SmallVisit {
    static final String PRODUCT = "7";
    static final String PROBLEM = "application/problem+json";

    final List<Visit> visits = new ArrayList<>();
    final List<Long> sessionsLost = new ArrayList<>();
    final Map<String, Row> rows = new HashMap<>();
    final Map<String, Integer> indexed = new HashMap<>();
    final List<String> lockedOut = new ArrayList<>();

    /** Two revisions, at 10 and at 40 s, between which and after which somebody looks. */
    static SmallVisit good() {
        var visit = new SmallVisit();
        visit.revised(10, 2);
        visit.look(15, page(2));
        visit.revised(40, 3);
        visit.look(45, page(2));
        visit.look(70, page(3));
        visit.hear(71, new Act.Look(PRODUCT, 3), answer(304, ""));
        visit.hear(72, new Act.Search(), found(3));
        visit.hear(73, new Act.Suggest(), answer(200, "{}"));
        visit.hear(80, new Act.Register("ann", false), answer(201, "{}"));
        visit.hear(81, new Act.LogIn("ann"), answer(201, "{}"));
        visit.hear(82, new Act.AskWho("ann", nanos(81)), answer(200, "{\"username\":\"ann\"}"));
        visit.hear(83, new Act.LogOut("ann", nanos(81), false), answer(204, ""));
        visit.hear(84, new Act.AskAfterwards("ann"), answer(401, "{}"));
        visit.rows.put(PRODUCT, new Row(3, Seen.priceOf(3)));
        visit.indexed.put(PRODUCT, 3);
        return visit;
    }

    void revised(int second, int version) {
        hear(second, new Act.Revise(PRODUCT, version, false), answer(200, "{}", "etag", "\"v" + version + '"'));
    }

    void look(int second, Heard page) {
        hear(second, new Act.Look(PRODUCT, 0), page);
    }

    void hear(int second, Act act, Heard heard) {
        visits.add(new Visit(act, nanos(second), nanos(second + 1), heard));
    }

    List<Finding> check() {
        return VisitChecker.check(new VisitBooks(visits, sessionsLost, rows, indexed, lockedOut));
    }

    List<Violation> violations() {
        return check().stream().map(Finding::kind).toList();
    }

    static long nanos(int second) {
        return second * 1_000_000_000L;
    }

    static Heard page(int version, String... headers) {
        return answer(200, product(version).encode(), headers);
    }

    static Heard found(int version) {
        return answer(
                200,
                new JsonObject()
                        .put("items", new JsonArray().add(product(version)))
                        .encode());
    }

    private static JsonObject product(int version) {
        return new JsonObject()
                .put("id", PRODUCT)
                .put("name", "Revised " + PRODUCT)
                .put("version", version)
                .put("price", new JsonObject().put("amount", Seen.priceOf(version)));
    }

    /** @param headers names and values in turn */
    static Heard answer(int status, String body, String... headers) {
        var all = MultiMap.caseInsensitiveMultiMap().set("content-type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            all.set(headers[i], headers[i + 1]);
        }
        return new Heard(status, all, Buffer.buffer(body));
    }
}
