package flashsale.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets tasks loose at one instant. */
public final class Race {
    /** Far above what any race here takes; a race that hangs is to fail and not to stop the build. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Race() {}

    /** One thread for each task. What a task throws fails the test. */
    public static <T> List<T> run(List<? extends Callable<T>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = new ArrayList<Future<T>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            var results = new ArrayList<T>();
            try {
                for (var result : running) {
                    results.add(result.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
                }
            } finally {
                threads.shutdownNow();
            }
            return results;
        }
    }
}
