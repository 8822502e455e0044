package flashsale.proof.sim;

import flashsale.proof.sim.Simulation.Result;
import flashsale.proof.sim.mutant.Mutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Many seeds, on as many cores as there are: a run has nothing to do with any other. */
final class Seeds {
    private Seeds() {}

    /**
     * @param hash of all traces together
     * @param failed in the order of seeds
     */
    record Tally(int seeds, long steps, long hash, List<Result> failed) {}

    /** @param killed by which run; empty where no seed did */
    record Kill(Mutant mutant, int tried, Optional<Result> killed) {}

    static Tally run(long from, int seeds) throws InterruptedException {
        try (var cores = cores()) {
            var runs = LongStream.range(from, from + seeds)
                    .mapToObj(seed -> cores.submit(() -> brief(Simulation.of(seed, Mutant.NONE, false))))
                    .toList();
            long steps = 0;
            long hash = 0;
            var failed = new ArrayList<Result>();
            for (var run : runs) {
                var result = result(run);
                steps += result.steps();
                hash = 31 * hash + result.hash();
                if (!result.holds()) {
                    failed.add(result);
                }
            }
            return new Tally(seeds, steps, hash, failed);
        }
    }

    /** Thousands of runs are kept until they are counted; those that hold need no words. */
    private static Result brief(Result result) {
        return result.holds() ? result.withoutWords() : result;
    }

    /** @return how many were killed */
    static int hunt(List<Mutant> mutants, long from, int seeds, Consumer<Kill> found) throws InterruptedException {
        try (var cores = cores()) {
            var hunts = mutants.stream()
                    .map(mutant -> cores.submit(() -> hunt(mutant, from, seeds)))
                    .toList();
            int killed = 0;
            for (var hunt : hunts) {
                var kill = result(hunt);
                found.accept(kill);
                killed += kill.killed().isPresent() ? 1 : 0;
            }
            return killed;
        }
    }

    static Kill hunt(Mutant mutant, long from, int seeds) {
        for (int tried = 1; tried <= seeds; tried++) {
            var result = Simulation.of(from + tried - 1, mutant, false);
            if (!result.holds()) {
                return new Kill(mutant, tried, Optional.of(result));
            }
        }
        return new Kill(mutant, seeds, Optional.empty());
    }

    private static ExecutorService cores() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    private static <T> T result(Future<T> run) throws InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The simulator itself is broken", broken.getCause());
        }
    }
}
