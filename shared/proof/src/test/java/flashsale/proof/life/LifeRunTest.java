package flashsale.proof.life;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderId;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.proof.crowd.CrowdRun.Member;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives against a counter that speaks HTTP, to see what they send, when, and how often. */
final class LifeRunTest {
    private static final OrderId ORDER = new OrderId(1, 2);
    private static final String BUYER = "b".repeat(43);
    private static final String ADMIN = "admin-token";

    private final Vertx vertx = Vertx.vertx();
    /** "METHOD what key" in the order of arrival. */
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private HttpServer server;
    private int failFirst;
    private int payingFirst;

    @BeforeEach
    void open() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        var what = request.path().replace("/v1/orders/" + ORDER, "");
        var key = request.headers().contains("idempotency-key") ? ' ' + request.getHeader("idempotency-key") : "";
        var caller = request.getHeader("authorization").equals("Bearer " + ADMIN) ? " admin" : "";
        var line = request.method() + what + key + caller;
        heard.add(line);
        int number = times.merge(line, 1, Integer::sum);
        request.bodyHandler(_ -> {
            boolean fails = number <= failFirst;
            var state = what.isEmpty() && number <= payingFirst ? "PAYING" : "PAID";
            request.response().setStatusCode(fails ? 503 : 200).end("{\"state\":\"%s\"}".formatted(state));
        });
    }

    private LifeHistory live(Way way) {
        var members = List.of(new Member(new UserId(1), new SessionToken(BUYER)));
        var plan = new LifePlan(List.of(new Life(ORDER, 0, way, 0)));
        var run = new LifeRun(vertx, URI.create("http://127.0.0.1:" + server.actualPort()), 10, System::nanoTime);
        return run.live(plan, members, ADMIN, new SplittableRandom(1), new LifeWatch() {
            @Override
            public void begun(Life life) {}

            @Override
            public void settled(Life life) {}
        });
    }

    @Test
    void who_does_nothing_sends_nothing() {
        assertThat(live(Way.EXPIRES).replies()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void turns_come_one_after_the_other_and_the_admin_gives_the_money_back() {
        live(Way.IS_REFUNDED);

        assertThat(heard).containsExactly("POST/payments life-0", "GET", "POST/refunds admin");
    }

    @Test
    void two_keys_are_sent_at_once() {
        live(Way.PAYS_TWICE_AT_ONCE);

        assertThat(heard.subList(0, 2)).containsExactlyInAnyOrder("POST/payments life-0", "POST/payments life-1");
        assertThat(heard).hasSize(3).endsWith("GET");
    }

    @Test
    void the_same_key_is_sent_again() {
        live(Way.PAYS_AND_REPEATS_THE_KEY);

        assertThat(heard).containsExactly("POST/payments life-0", "POST/payments life-0", "GET");
    }

    @Test
    void an_unclear_answer_is_asked_for_again_until_it_is_clear() {
        failFirst = 2;

        var replies = live(Way.CANCELS).replies();

        assertThat(heard).hasSize(3).containsOnly("POST/cancellation");
        assertThat(replies).extracting(Reply::number).containsExactly(0, 1, 2);
        assertThat(replies.getLast().answer()).isEqualTo(new Answer.Told(200, "PAID", ""));
    }

    @Test
    void an_order_that_is_being_paid_is_looked_at_again() {
        payingFirst = 1;

        live(Way.PAYS);

        assertThat(heard).containsExactly("POST/payments life-0", "GET", "GET");
    }
}
