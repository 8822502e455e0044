package flashsale.backends;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The same for every server at once. The first failure interrupts the others and is the one that is thrown. */
final class Together {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Returns when all have ended, also after a failure. */
    void each(Collection<Server> servers, Consumer<Server> act) {
        var acts = new ExecutorCompletionService<Void>(threads);
        for (var server : servers) {
            acts.submit(() -> act.accept(server), null);
        }
        for (int left = servers.size(); left > 0; left--) {
            try {
                acts.take().get();
            } catch (ExecutionException e) {
                cancel();
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                cancel();
                Thread.currentThread().interrupt();
                throw new BackendsUnavailable("The start was interrupted.", e);
            }
        }
    }

    /** Interrupts what runs and waits until it has ended. */
    void cancel() {
        threads.shutdownNow();
        threads.close();
    }
}
