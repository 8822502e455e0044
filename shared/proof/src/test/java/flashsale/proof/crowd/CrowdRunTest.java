package flashsale.proof.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.proof.crowd.CrowdRun.Member;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The crowd against a counter that speaks HTTP, to see that its clients behave as the shop's documentation asks. */
final class CrowdRunTest {
    private static final SaleId SALE = new SaleId(9);

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Integer> requestsByKey = new ConcurrentHashMap<>();
    private HttpServer server;
    private int failFirst;

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
        var key = request.getHeader("idempotency-key");
        int number = requestsByKey.merge(key, 1, Integer::sum);
        request.endHandler(_ -> {
            if (number <= failFirst) {
                request.response().setStatusCode(503).end();
                return;
            }
            // The token's first characters are the buyer, so the counter needs no store.
            long buyer = Long.parseLong(request.getHeader("authorization").substring(7, 17));
            var order = OrderId.of(SALE, new UserId(buyer), new IdempotencyKey(key));
            request.response().setStatusCode(202).end("{\"orderId\":\"%s\"}".formatted(order));
        });
    }

    private History buy(CrowdShape shape) {
        var members = IntStream.rangeClosed(1, shape.buyers())
                .mapToObj(buyer ->
                        new Member(new UserId(buyer), new SessionToken("%010d".formatted(buyer) + "x".repeat(33))))
                .toList();
        var plan = CrowdPlan.draw(shape, "k-", new SplittableRandom(5));
        var run = new CrowdRun(
                vertx, URI.create("http://127.0.0.1:" + server.actualPort()), InstantSource.system(), System::nanoTime);
        return run.buy(SALE.value(), plan, members, new SplittableRandom(6), new CrowdWatch() {
            @Override
            public void ended(Attempt attempt) {}

            @Override
            public void settled(Click click) {}
        });
    }

    private static List<Attempt> ofKey(History history, Click click) {
        return history.attempts().stream()
                .filter(attempt -> attempt.click() == click)
                .toList();
    }

    @Test
    void everybody_hears_the_order_of_their_own_key() {
        var history = buy(new CrowdShape(200, 0.3, 0, 1_000, 20));

        assertThat(history.attempts()).hasSameSizeAs(history.plan().clicks()).allSatisfy(attempt -> {
            var key = new IdempotencyKey(history.plan().key(attempt.click().number()));
            var order = OrderId.of(SALE, history.buyer(attempt.click()), key);
            assertThat(attempt.outcome()).isEqualTo(new Outcome.Accepted(order));
            assertThat(attempt.sentNanos()).isBetween(attempt.dueNanos(), attempt.answeredNanos());
        });
    }

    @Test
    void who_asks_again_sends_the_key_twice_and_who_hangs_up_reads_the_second_answer() {
        var history = buy(new CrowdShape(100, 0, 1, 1_000, 20));

        for (var click : history.plan().clicks()) {
            var attempts = ofKey(history, click);
            assertThat(attempts).hasSize(2);
            assertThat(attempts.get(0).outcome() instanceof Outcome.Unread)
                    .isEqualTo(click.manner() == Manner.HANGS_UP);
            assertThat(attempts.get(1).outcome()).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(history.attempts()).anyMatch(attempt -> attempt.outcome() instanceof Outcome.Unread);
    }

    @Test
    void an_unknown_answer_is_asked_again_until_it_is_known() {
        failFirst = 2;

        var history = buy(new CrowdShape(50, 0, 0, 1_000, 20));

        for (var click : history.plan().clicks()) {
            var attempts = ofKey(history, click);
            assertThat(attempts).hasSize(3);
            assertThat(attempts.getLast().outcome()).isInstanceOf(Outcome.Accepted.class);
            assertThat(attempts.getLast().dueNanos()).isEqualTo(click.dueNanos());
        }
    }
}
