package flashsale.proof.bench;

import flashsale.proof.catalogue.Get;
import flashsale.proof.catalogue.ReadDoor;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Readers on connections of their own, each of whom asks anew as soon as the answer is there; on one event loop. */
final class ClosedLoop implements AutoCloseable {
    private final Vertx vertx;
    private final int readers;
    private final LongSupplier nanoTime;
    private final ReadDoor door;

    ClosedLoop(Vertx vertx, URI shop, int readers, LongSupplier nanoTime) {
        this.vertx = vertx;
        this.readers = readers;
        this.nanoTime = nanoTime;
        this.door = new ReadDoor(vertx, shop, readers);
    }

    /**
     * @param gets each reader begins with another one and then takes them in turn
     * @param expected status of a right answer
     */
    LoadFigures read(List<Get> gets, int expected, Duration time) {
        var ended = Promise.<LoadFigures>promise();
        vertx.runOnContext(_ -> {
            var run = new Run(gets, new Tally(expected), nanoTime.getAsLong(), time.toNanos(), ended);
            for (int reader = 0; reader < readers; reader++) {
                run.next(reader);
            }
        });
        return LoadEnd.await(ended.future(), time);
    }

    private final class Run {
        private final List<Get> gets;
        private final Tally tally;
        private final long begun;
        private final long time;
        private final Promise<LoadFigures> ended;
        private int reading;

        Run(List<Get> gets, Tally tally, long begun, long time, Promise<LoadFigures> ended) {
            this.gets = gets;
            this.tally = tally;
            this.begun = begun;
            this.time = time;
            this.ended = ended;
            this.reading = readers;
        }

        void next(int turn) {
            long now = nanoTime.getAsLong();
            if (now - begun < time) {
                send(gets.get(turn % gets.size()), turn);
            } else if (--reading == 0) {
                ended.complete(tally.over(now - begun));
            }
        }

        private void send(Get get, int turn) {
            long sent = nanoTime.getAsLong();
            door.read(get).onSuccess(heard -> settle(LoadFigures.status(heard), sent, turn));
        }

        private void settle(int status, long sent, int turn) {
            tally.answered(status, nanoTime.getAsLong() - sent);
            next(turn + 1);
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
