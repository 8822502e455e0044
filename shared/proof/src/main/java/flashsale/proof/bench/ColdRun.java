package flashsale.proof.bench;

import flashsale.local.runtime.Functions;
import flashsale.local.template.DeclaredFunction;
import flashsale.proof.CannotRun;
import flashsale.proof.bench.ColdFigures.Spread;
import flashsale.proof.report.Percentiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** Measures functions one after the other. */
final class ColdRun {
    private static final double MEGABYTE = 1e6;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final ColdPlan plan;
    private final Questions questions;
    private final LongSupplier nanoTime;

    ColdRun(ColdPlan plan, Questions questions, LongSupplier nanoTime) {
        this.plan = plan;
        this.questions = questions;
        this.nanoTime = nanoTime;
    }

    ColdFigures measure(Functions functions, DeclaredFunction declared, Variant variant) {
        var question = questions.to(declared.folder());
        try (var trial = new ColdTrial(functions, declared.name(), question, nanoTime)) {
            // The first start reads files that later ones find in memory, and may change the stores.
            trial.start();
            var starts = starts(trial);
            var warm = warm(trial);
            return new ColdFigures(
                    declared.folder(),
                    variant.toString(),
                    question.sample(),
                    starts.size(),
                    Spread.ofNanos(
                            starts.stream().mapToLong(ColdTrial.Start::nanos).toArray()),
                    Spread.ofNanos(starts.stream()
                            .mapToLong(start -> start.cpu().toNanos())
                            .toArray()),
                    warm.length,
                    Percentiles.ofMicros(LongStream.of(warm).map(nanos -> nanos / 1_000)),
                    megabytes(trial.residentBytes()),
                    megabytes(size(declared)));
        }
    }

    private ArrayList<ColdTrial.Start> starts(ColdTrial trial) {
        var starts = new ArrayList<ColdTrial.Start>();
        long begun = nanoTime.getAsLong();
        while (starts.size() < plan.starts() && !isOver(begun, starts.size())) {
            starts.add(trial.start());
        }
        return starts;
    }

    private boolean isOver(long begun, int starts) {
        return starts >= ColdPlan.FEWEST_STARTS && hasTaken(begun, ColdPlan.LONGEST_STARTS_SECONDS);
    }

    private long[] warm(ColdTrial trial) {
        var answers = LongStream.builder();
        long begun = nanoTime.getAsLong();
        for (int i = 0; i < ColdPlan.WARM_ANSWERS && !hasTaken(begun, ColdPlan.LONGEST_WARM_SECONDS); i++) {
            answers.add(trial.ask());
        }
        return answers.build().toArray();
    }

    private boolean hasTaken(long begun, long seconds) {
        return nanoTime.getAsLong() - begun > seconds * NANOS_PER_SECOND;
    }

    private static long size(DeclaredFunction declared) {
        try {
            return Files.size(declared.zip());
        } catch (IOException gone) {
            throw new CannotRun("%s cannot be read: %s.".formatted(declared.zip(), gone.getMessage()), gone);
        }
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / MEGABYTE * 10) / 10.0;
    }
}
