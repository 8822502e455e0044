package flashsale.proof.life;

import flashsale.proof.CannotRun;
import flashsale.proof.crowd.CrowdRun.Member;
import io.netty.util.AsciiString;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Lets buyers go on with their orders, on one event loop, and waits for the last answer. */
public final class LifeRun {
    /** Far above any run that still makes sense; the requests of each act are bounded by themselves. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private static final long TICK_MILLIS = 1;

    private final Vertx vertx;
    private final URI shop;
    private final int connections;
    private final LongSupplier nanoTime;

    /** @param connections open at most at once */
    public LifeRun(Vertx vertx, URI shop, int connections, LongSupplier nanoTime) {
        this.vertx = vertx;
        this.shop = shop;
        this.connections = connections;
        this.nanoTime = nanoTime;
    }

    /**
     * @param admin session of whoever refunds
     * @throws CannotRun where the lives do not come to an end
     */
    public LifeHistory live(
            LifePlan plan, List<Member> members, String admin, RandomGenerator random, LifeWatch watch) {
        var buyers =
                members.stream().map(member -> bearer(member.session().value())).toList();
        var door = new LifeDoor(vertx, shop, connections, buyers, bearer(admin));
        var lives = new Lives(plan, door, random, watch);
        var finished = Promise.<LifeHistory>promise();
        vertx.runOnContext(_ -> {
            long begun = nanoTime.getAsLong();
            lives.begin(() -> nanoTime.getAsLong() - begun);
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                lives.tick();
                if (lives.done()) {
                    vertx.cancelTimer(timer);
                    finished.complete(new LifeHistory(plan, List.copyOf(lives.replies())));
                }
            });
        });
        try {
            return finished.future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            throw new CannotRun(
                    "The orders' lives were not over after %d minutes.".formatted(LONGEST_RUN.toMinutes()), endless);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the buyers paid.", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The lives stopped", broken.getCause());
        } finally {
            door.close();
        }
    }

    private static CharSequence bearer(String token) {
        return new AsciiString("Bearer " + token);
    }
}
