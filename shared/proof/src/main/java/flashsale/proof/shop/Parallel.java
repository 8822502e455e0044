package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Blocking calls, several at a time. */
public final class Parallel {
    private Parallel() {}

    static <T> void forEach(int threads, List<T> items, Consumer<T> call) {
        run(threads, thread -> {
            for (int i = thread; i < items.size(); i += threads) {
                call.accept(items.get(i));
            }
        });
    }

    /** @param body is given the number of its thread, from 0 on */
    public static void run(int threads, Consumer<Integer> body) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> body.accept(thread)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new CannotRun(
                    "A store gave up: %s.".formatted(failed.getCause().getMessage()), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted.", stopped);
        }
    }
}
