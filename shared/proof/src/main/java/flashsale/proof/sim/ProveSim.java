package flashsale.proof.sim;

import flashsale.proof.sim.mutant.Mutant;
import flashsale.proof.sim.mutant.Mutants;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make prove-sim}. Each option is also a variable of the environment, by the name in capitals. */
@Command(
        name = "prove-sim",
        description = "Runs the shop's own code over simulated stores, with faults, in an order that a seed decides.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:everything is as expected", "1:something is not", "2:there is no such mutant"})
public final class ProveSim implements Callable<Integer> {
    private static final int AS_EXPECTED = 0;
    private static final int SURPRISED = 1;
    private static final int UNKNOWN = 2;

    @Option(
            names = "--seeds",
            defaultValue = "${env:SEEDS:-1000}",
            description = "How many seeds are run, and tried on each mutant at most.")
    private int seeds;

    @Option(names = "--from", defaultValue = "${env:FROM:-1}", description = "The first of them.")
    private long from;

    @Option(names = "--seed", defaultValue = "${env:SEED:-}", description = "Runs this one only, and prints its end.")
    private String seed;

    @Option(names = "--whole", defaultValue = "${env:WHOLE:-false}", description = "With a seed: prints all of it.")
    private boolean whole;

    @Option(
            names = "--mutant",
            defaultValue = "${env:MUTANT:-}",
            description = "With a seed: without this protection. Else: only this one is taken out; none: no one is.")
    private String mutant;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new ProveSim()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var found = Mutants.named(mutant);
        if (found.isEmpty() && !mutant.isEmpty()) {
            out.println("There is no %s. There are:".formatted(mutant));
            Mutants.all().forEach(one -> out.println("  " + one.name()));
            out.flush();
            return UNKNOWN;
        }
        return seed.isEmpty() ? runAll(found, out) : replay(found.orElse(Mutant.NONE), out);
    }

    private int replay(Mutant without, PrintWriter out) {
        var result = Simulation.of(Long.parseLong(seed), without, whole);
        SimTable.print(result, out);
        return result.holds() == without.equals(Mutant.NONE) ? AS_EXPECTED : SURPRISED;
    }

    private int runAll(Optional<Mutant> only, PrintWriter out) throws InterruptedException {
        boolean none = only.equals(Optional.of(Mutant.NONE));
        boolean holds = only.isPresent() && !none || everySeedHolds(out);
        if (none) {
            return holds ? AS_EXPECTED : SURPRISED;
        }
        var mutants = only.map(List::of).orElseGet(Mutants::all);
        out.println();
        out.println(SimTable.head());
        int killed = Seeds.hunt(mutants, from, seeds, kill -> {
            out.println(SimTable.row(kill));
            out.flush();
        });
        out.println("%d of %d mutants are killed.".formatted(killed, mutants.size()));
        out.flush();
        return holds && killed == mutants.size() ? AS_EXPECTED : SURPRISED;
    }

    private boolean everySeedHolds(PrintWriter out) throws InterruptedException {
        long start = System.nanoTime();
        var tally = Seeds.run(from, seeds);
        out.println(SimTable.tally(tally, System.nanoTime() - start));
        for (var failed : tally.failed()) {
            SimTable.print(failed, out);
        }
        out.flush();
        return tally.failed().isEmpty();
    }
}
