package flashsale.proof.bench;

import flashsale.proof.catalogue.Get;
import flashsale.proof.catalogue.ReadDoor;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Readers who come at a steady rate, whether those before them have been answered or not. Each waits from the moment he
 * should have come, so that a shop that stands still is charged for all whom it keeps waiting.
 */
final class SteadyLoad implements AutoCloseable {
    private static final long TICK_MILLIS = 1;

    /** More of them at once than this means that the shop cannot keep up, and then waiting is the result. */
    private static final int CONNECTIONS = 64;

    private final Vertx vertx;
    private final LongSupplier nanoTime;
    private final ReadDoor door;

    SteadyLoad(Vertx vertx, URI shop, LongSupplier nanoTime) {
        this.vertx = vertx;
        this.nanoTime = nanoTime;
        this.door = new ReadDoor(vertx, shop, CONNECTIONS);
    }

    /** @param expected status of a right answer */
    LoadFigures read(List<Get> gets, int expected, int perSecond, Duration time) {
        var ended = Promise.<LoadFigures>promise();
        int readers = Math.max(1, (int) (time.toMillis() * perSecond / 1_000));
        vertx.runOnContext(_ -> new Run(gets, new Tally(expected), readers, perSecond, ended).begin());
        return LoadEnd.await(ended.future(), time);
    }

    private final class Run {
        private final List<Get> gets;
        private final Tally tally;
        private final int readers;
        private final int perSecond;
        private final Promise<LoadFigures> ended;
        private final long begun = nanoTime.getAsLong();
        private int came;
        private int answered;

        Run(List<Get> gets, Tally tally, int readers, int perSecond, Promise<LoadFigures> ended) {
            this.gets = gets;
            this.tally = tally;
            this.readers = readers;
            this.perSecond = perSecond;
            this.ended = ended;
        }

        void begin() {
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                while (came < readers && nanoTime.getAsLong() >= due(came)) {
                    come(due(came), gets.get(came % gets.size()));
                    came++;
                }
                if (came == readers) {
                    vertx.cancelTimer(timer);
                }
            });
        }

        private long due(int reader) {
            return begun + reader * 1_000_000_000L / perSecond;
        }

        private void come(long due, Get get) {
            door.read(get).onSuccess(heard -> {
                long now = nanoTime.getAsLong();
                tally.answered(LoadFigures.status(heard), now - due);
                if (++answered == readers) {
                    ended.complete(tally.over(now - begun));
                }
            });
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
