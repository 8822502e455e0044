package flashsale.proof.sim;

import flashsale.proof.sim.mutant.Mutant;
import flashsale.proof.sim.mutant.Mutants;

public final class ProveSim {
    static void main(String[] arguments) {
        java.util.logging.LogManager.getLogManager().reset();
        long start = System.nanoTime();
        if (arguments[0].equals("mutants")) {
            int most = Integer.parseInt(arguments[1]);
            for (var mutant : Mutants.all()) {
                if (arguments.length > 2 && !mutant.name().matches(arguments[2])) continue;
                String killed = "SURVIVES";
                long t = System.nanoTime();
                for (long seed = 1; seed <= most; seed++) {
                    var result = Simulation.of(seed, mutant, false);
                    if (!result.holds()) {
                        killed = seed + ": " + result.violations().getFirst();
                        break;
                    }
                }
                System.out.printf("%-30s %5.1f s %s%n", mutant.name(), (System.nanoTime() - t) / 1e9, killed);
            }
            return;
        }
        long from = Long.parseLong(arguments[0]);
        long to = Long.parseLong(arguments[1]);
        long steps = 0;
        for (long seed = from; seed < to; seed++) {
            var result = Simulation.of(seed, Mutant.NONE, arguments.length > 2);
            steps += result.steps();
            if (!result.holds()) {
                System.out.println("seed " + seed + " " + result.plan());
                result.trace().forEach(System.out::println);
                result.violations().forEach(System.out::println);
                if (arguments.length < 4) break;
            }
        }
        System.out.printf("%d seeds, %d steps, %.1f s%n", to - from, steps, (System.nanoTime() - start) / 1e9);
    }
}
