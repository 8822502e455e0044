package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Everything to start one server in its folder, as often as needed. */
record Launch(Server server, Installation installation, Path folder) {
    /** Ten times what a start takes on a busy machine of two cores. */
    private static final Duration READY_PATIENCE = Duration.ofSeconds(60);
    /** Another program may take the port between our look and the server's; not several times in a row. */
    private static final int ATTEMPTS = 4;

    record Started(int port, Child child) {}

    Path log() {
        return folder.resolve("server.log");
    }

    void layOut() throws IOException {
        Files.createDirectories(folder);
        var data = Installation.data(folder);
        if (Files.isDirectory(data)) return;
        // Under its name only when complete: a run killed in between starts over.
        var draft = folder.resolve("data.draft");
        Folders.delete(draft);
        installation.layOut(draft);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    Started onAFreePort(Port wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = Ports.choose(server, wanted);
            try {
                return new Started(port, on(port));
            } catch (EndedTooEarly e) {
                if (attempt == ATTEMPTS || !worthAnother(wanted, port)) throw e.forPeople();
            }
        }
    }

    /** The port was ours to choose and somebody was quicker, or a program start elsewhere still held the binary open. */
    private boolean worthAnother(Port wanted, int port) {
        boolean fixed = wanted instanceof Port.Exactly;
        return (!fixed && !Ports.isFree(port)) || ServerLog.lastLine(log()).contains("Text file busy");
    }

    /** Starts it and waits until it answers. */
    Child on(int port) throws IOException {
        var child = Child.start(installation.command(folder, port), folder, log());
        boolean ready = false;
        try {
            var deadline = Deadline.in(READY_PATIENCE);
            ready = deadline.await(() -> !child.isAlive() || answers(child, port)) && child.isAlive();
            if (ready) return child;
            throw child.isAlive() ? tooSlow() : new EndedTooEarly(this, child.exitCode());
        } finally {
            if (!ready) child.kill();
        }
    }

    private boolean answers(Child child, int port) {
        try {
            return installation.answers(folder, port, child.pid());
        } catch (IOException _) {
            return false; // not yet: it listens a moment later, and the deadline is the judge
        }
    }

    private BackendsUnavailable tooSlow() {
        return new BackendsUnavailable("%s did not answer within %d s; its log is %s and ends: %s"
                .formatted(server.label(), READY_PATIENCE.toSeconds(), log(), ServerLog.lastLine(log())));
    }

    void stoppedCleanly() {
        try {
            installation.stoppedCleanly(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
