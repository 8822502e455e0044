package flashsale.local.runtime;

import java.nio.file.Path;

/**
 * How functions are run.
 *
 * @param cores as many processes may start at the same time
 * @param java the launcher of the JVM that functions run on
 * @param freezing stop each process between two events, as AWS does
 */
public record RuntimeOptions(Limits limits, Cores cores, Path java, boolean freezing) {
    /** Environment variable: at most so many processes of one function. */
    public static final String PROCESSES = "FLASHSALE_MAX_PROCESSES";

    /** Everything this machine has, on the JVM that runs this; {@link #PROCESSES} bounds the processes per function. */
    public static RuntimeOptions ofThisMachine() {
        Cores cores = Cores.ofThisMachine();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Limits limits = Limits.of(cores.count());
        String most = System.getenv().getOrDefault(PROCESSES, "");
        return new RuntimeOptions(
                most.isBlank() ? limits : limits.withProcesses(Integer.parseInt(most)), cores, java, false);
    }

    public RuntimeOptions withLimits(Limits other) {
        return new RuntimeOptions(other, cores, java, freezing);
    }

    public RuntimeOptions withCores(Cores other) {
        return new RuntimeOptions(limits, other, java, freezing);
    }

    public RuntimeOptions withFreezing(boolean other) {
        return new RuntimeOptions(limits, cores, java, other);
    }
}
