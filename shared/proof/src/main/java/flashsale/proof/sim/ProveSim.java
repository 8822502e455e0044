package flashsale.proof.sim;

import flashsale.proof.sim.mutant.Mutant;

public final class ProveSim {
    static void main(String[] arguments) {
        long from = Long.parseLong(arguments[0]);
        long to = Long.parseLong(arguments[1]);
        java.util.logging.LogManager.getLogManager().reset();
        long start = System.nanoTime();
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
