package flashsale.local.runtime;

import java.nio.file.Path;

/**
 * How functions are run.
 *
 * @param cores how many processes may start at the same time
 * @param java the launcher of the JVM that functions run on
 * @param freezing stop each process between two events, as AWS does
 */
public record RuntimeOptions(Limits limits, int cores, Path java, boolean freezing) {

    /** Everything this machine has, on the JVM that runs this. */
    public static RuntimeOptions ofThisMachine() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new RuntimeOptions(
                Limits.of(cores), cores, Path.of(System.getProperty("java.home"), "bin", "java"), false);
    }

    public RuntimeOptions withLimits(Limits other) {
        return new RuntimeOptions(other, cores, java, freezing);
    }

    public RuntimeOptions withFreezing(boolean other) {
        return new RuntimeOptions(limits, cores, java, other);
    }
}
