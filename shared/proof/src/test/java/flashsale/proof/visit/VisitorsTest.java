package flashsale.proof.visit;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.user.SessionToken;
import flashsale.proof.catalogue.Listed;
import flashsale.proof.catalogue.Seen;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors before a shop that speaks HTTP, and loses the answer to its first revision and its first registration. */
final class VisitorsTest {
    private static final String TOKEN = "t".repeat(43);

    private final Vertx vertx = Vertx.vertx();
    private final VisitLog log = new VisitLog(vertx, System::nanoTime);
    private int version = 1;
    private boolean hasLostARevision;
    private boolean hasLostARegistration;
    private boolean loggedIn;
    private volatile boolean knocked;
    private VisitDoors doors;
    private Visitors visitors;

    @BeforeEach
    void open() {
        var server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(_ -> answer(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var shop = URI.create("http://127.0.0.1:" + server.actualPort());
        doors = VisitDoors.open(vertx, shop, new SessionToken(TOKEN), "a password");
        visitors = new Visitors(doors, List.of(new Listed("7", "seven")), "visitor-", log, _ -> new Random(1));
    }

    @AfterEach
    void close() {
        doors.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** On the one event loop of the server. */
    private void answer(HttpServerRequest request) {
        switch (request.method() + " " + request.path()) {
            case "POST /v1/users" -> register(request);
            case "POST /v1/sessions" -> {
                loggedIn = true;
                say(request, 201, new JsonObject().put("token", TOKEN));
            }
            case "GET /v1/users/me" ->
                say(request, loggedIn ? 200 : 401, new JsonObject().put("username", "visitor-0"));
            case "DELETE /v1/sessions/current" -> {
                loggedIn = false;
                say(request, 204, new JsonObject());
            }
            case "POST /v1/sales/1/purchases" -> {
                knocked = true;
                say(request, 401, new JsonObject());
            }
            case "PUT /v1/admin/products/7" -> revise(request);
            case "GET /v1/products/7" -> page(request);
            default -> say(request, 200, new JsonObject());
        }
    }

    private void register(HttpServerRequest request) {
        boolean again = hasLostARegistration;
        hasLostARegistration = true;
        if (again) {
            say(request, 409, new JsonObject());
        } else {
            request.connection().close();
        }
    }

    private void revise(HttpServerRequest request) {
        if (!request.getHeader("If-Match").equals("\"v" + version + '"')) {
            say(request, 412, new JsonObject());
            return;
        }
        version++;
        if (hasLostARevision) {
            request.response().putHeader("ETag", "\"v" + version + '"');
            say(request, 200, new JsonObject());
        } else {
            hasLostARevision = true;
            request.connection().close();
        }
    }

    private void page(HttpServerRequest request) {
        var tag = "\"" + version + '"';
        boolean known = tag.equals(request.getHeader("If-None-Match"));
        request.response().putHeader("ETag", tag);
        say(
                request,
                known ? 304 : 200,
                new JsonObject()
                        .put("version", version)
                        .put("price", new JsonObject().put("amount", Seen.priceOf(version))));
    }

    private static void say(HttpServerRequest request, int status, JsonObject body) {
        request.response().setStatusCode(status).end(status == 304 || status == 204 ? "" : body.encode());
    }

    private boolean has(Class<? extends Act> act, int status) {
        return log.visits().stream()
                .anyMatch(visit -> act.isInstance(visit.act()) && visit.heard().status() == status);
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) LockSupport.parkNanos(10_000_000);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void they_use_every_function_and_find_out_what_became_of_lost_requests() {
        visitors.rehearse("1");
        assertThat(log.visits()).anyMatch(visit -> visit.act() instanceof Act.Revise);
        assertThat(knocked).isTrue();
        visitors.come();
        await(() -> has(Act.AskAfterwards.class, 401)
                && has(Act.Revise.class, 200)
                && has(Act.Look.class, 304)
                && has(Act.Search.class, 200)
                && has(Act.Suggest.class, 200));
        visitors.leave();
        int seen = log.visits().size();

        assertThat(has(Act.Register.class, 409)).isTrue();
        assertThat(has(Act.Revise.class, 412)).isTrue();
        assertThat(Act.class.getPermittedSubclasses())
                .allMatch(act -> log.visits().stream().anyMatch(visit -> act.isInstance(visit.act())));
        assertThat(visitors.lockedOut(new Random(1))).isEmpty();
        assertThat(log.visits()).hasSize(seen);
    }
}
