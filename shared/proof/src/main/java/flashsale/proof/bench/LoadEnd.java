package flashsale.proof.bench;

import flashsale.proof.CannotRun;
import flashsale.proof.catalogue.ReadDoor;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a load that goes on at an event loop, for the thread that has asked for it. */
final class LoadEnd {
    private LoadEnd() {}

    /**
     * @param time the load was to last; its last answers may take a little longer
     * @throws CannotRun where they never come
     */
    static LoadFigures await(Future<LoadFigures> ended, Duration time) {
        try {
            return ended.toCompletionStage()
                    .toCompletableFuture()
                    .get(time.toSeconds() + 2 * ReadDoor.PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            throw new CannotRun("Some requests were never answered.", endless);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted.", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The load stopped", broken.getCause());
        }
    }
}
