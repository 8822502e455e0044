package flashsale.proof.crowd;

import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.proof.CannotRun;
import io.netty.util.AsciiString;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Lets a crowd loose on a shop, on one event loop, and waits for the last answer. */
public final class CrowdRun {
    /** Far above any run that still makes sense; the attempts of each key are bounded by themselves. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private static final long TICK_MILLIS = 1;

    private final Vertx vertx;
    private final URI shop;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    public CrowdRun(Vertx vertx, URI shop, InstantSource clock, LongSupplier nanoTime) {
        this.vertx = vertx;
        this.shop = shop;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** A buyer of the crowd. */
    public record Member(UserId user, SessionToken session) {}

    /** @throws CannotRun where the crowd does not come to an end */
    public History buy(long sale, CrowdPlan plan, List<Member> members, RandomGenerator random, CrowdWatch watch) {
        var authorizations = members.stream()
                .<CharSequence>map(
                        member -> new AsciiString("Bearer " + member.session().value()))
                .toList();
        var users = members.stream().map(Member::user).toList();
        var door = new PurchaseDoor(vertx, shop, sale, plan.shape().connections(), authorizations);
        var crowd = new Crowd(plan, door, random, watch);
        var finished = Promise.<History>promise();
        vertx.runOnContext(_ -> {
            var openedAt = clock.instant();
            long opened = nanoTime.getAsLong();
            crowd.open(() -> nanoTime.getAsLong() - opened);
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                crowd.tick();
                if (crowd.done()) {
                    vertx.cancelTimer(timer);
                    finished.complete(
                            new History(plan, users, openedAt, Collections.unmodifiableList(crowd.attempts())));
                }
            });
        });
        try {
            return finished.future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            throw new CannotRun("The crowd was not done after %d minutes.".formatted(LONGEST_RUN.toMinutes()), endless);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the crowd was buying.", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The crowd stopped", broken.getCause());
        } finally {
            door.close();
        }
    }
}
