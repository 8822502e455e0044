package flashsale.proof.bench;

import flashsale.domain.user.SessionToken;
import flashsale.proof.CannotRun;
import flashsale.proof.catalogue.IndexWatch;
import flashsale.proof.catalogue.Listed;
import flashsale.proof.catalogue.RevisionDoor;
import flashsale.proof.report.Percentiles;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** How long it takes until what admins revise is found as it is, while they go on. The first round is not counted. */
public final class LagBench {
    /** How exactly a lag is measured; a look costs OpenSearch little beside the changes. */
    private static final long LOOK_MILLIS = 50;

    private static final long TICK_MILLIS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 64;

    private final LoadPlan plan;
    private final Vertx vertx;
    private final LongSupplier nanoTime;

    public LagBench(LoadPlan plan, Vertx vertx, LongSupplier nanoTime) {
        this.plan = plan;
        this.vertx = vertx;
        this.nanoTime = nanoTime;
    }

    /**
     * @param products new ones, which nobody has revised
     * @param together so many are revised by one request; more than one by an import
     */
    public LagFigures measure(URI shop, URI openSearch, SessionToken admin, List<Listed> products, int together) {
        var ended = Promise.<LagFigures>promise();
        try (var door = new RevisionDoor(vertx, shop, admin, CONNECTIONS);
                var watch = new IndexWatch(
                        vertx, openSearch, products.stream().map(Listed::id).toList())) {
            vertx.runOnContext(_ -> new Run(door, watch, products, together, ended).begin());
            return ended.future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(plan.time().plus(PATIENCE).multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            throw new CannotRun("Some revisions were never answered.", endless);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted.", stopped);
        } catch (ExecutionException broken) {
            throw new CannotRun(
                    "The index cannot be watched: " + broken.getCause().getMessage(), broken.getCause());
        }
    }

    private final class Run {
        private final IndexWatch watch;
        private final List<Listed> products;
        private final int together;
        private final Promise<LagFigures> ended;
        private final Sightings sightings = new Sightings();
        private final Revising revising;
        private final long begun = nanoTime.getAsLong();
        private final long warm = plan.round().toNanos();
        private final long end = warm + plan.time().toNanos();
        private final LongStream.Builder revisionMicros = LongStream.builder();
        private int counted;

        Run(RevisionDoor door, IndexWatch watch, List<Listed> products, int together, Promise<LagFigures> ended) {
            this.watch = watch;
            this.together = together;
            this.products = products;
            this.ended = ended;
            this.revising = new Revising(products, plan.updates(), together, door::revise, this::revised, nanoTime);
        }

        void begin() {
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                long elapsed = elapsed();
                if (elapsed < end) {
                    revising.tick(elapsed);
                } else {
                    vertx.cancelTimer(timer);
                }
            });
            look();
        }

        private void revised(Listed product, int version, long sentNanos, long answeredNanos) {
            if (sentNanos - begun >= warm) {
                counted++;
                revisionMicros.add((answeredNanos - sentNanos) / 1_000);
                sightings.revised(product.id(), version, answeredNanos);
            }
        }

        private long elapsed() {
            return nanoTime.getAsLong() - begun;
        }

        private void look() {
            watch.look().onFailure(ended::tryFail).onSuccess(versions -> {
                long now = nanoTime.getAsLong();
                versions.forEach((product, version) -> sightings.seen(product, version, now));
                if (isOver()) {
                    double rate = Math.round(counted * 1e10 / plan.time().toNanos()) / 10.0;
                    ended.complete(sightings.figures(
                            products.size(),
                            together,
                            rate,
                            Percentiles.ofMicros(revisionMicros.build()),
                            revising.refused()));
                } else {
                    vertx.setTimer(LOOK_MILLIS, _ -> look());
                }
            });
        }

        private boolean isOver() {
            long late = elapsed() - end;
            boolean settled = revising.underWay() == 0 && sightings.waiting() == 0;
            return late > 0 && (settled || late > PATIENCE.toNanos());
        }
    }
}
