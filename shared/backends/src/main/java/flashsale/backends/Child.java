package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One server process of ours. */
final class Child {
    /** A kill cannot be refused; what is waited for is the system noticing. */
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    /** What would change the JVM of Kafka behind our back. */
    private static final List<String> JVM_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    private final Process process;
    private boolean frozen;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(List<String> command, Path folder, Path log) throws IOException {
        var words = new ArrayList<String>();
        // A session of its own where the system can: Ctrl-C at the terminal then reaches the parent alone, which stops
        // the servers last. The program replaces setsid, so the process number stays.
        if (Files.isExecutable(SETSID)) words.add(SETSID.toString());
        words.addAll(command);
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(JVM_VARIABLES);
        var child = new Child(builder.start());
        ProcessMark.of(child.process.toHandle()).write(folder.resolve(Orphans.PID_FILE));
        return child;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    void freeze() {
        Signal.STOP.sendTo(pid());
        frozen = true;
    }

    void thaw() {
        if (frozen && isAlive()) Signal.CONT.sendTo(pid());
        frozen = false;
    }

    /** Asks it to end; true if it did within {@code grace}. Otherwise it is killed. */
    boolean stop(Duration grace) {
        thaw();
        process.destroy();
        if (ended(grace)) return true;
        kill();
        return false;
    }

    /** Also when this thread is interrupted: it returns when the process is gone. */
    void kill() {
        process.destroyForcibly();
        boolean gone = process.onExit()
                .thenApply(_ -> true)
                .completeOnTimeout(false, KILL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!gone) throw new IllegalStateException("Process %d does not end".formatted(pid()));
        frozen = false;
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false; // somebody is in a hurry
        }
    }
}
