package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Everything to start one server in its folder, as often as needed. */
record Launch(Server server, Installation installation, Path folder) {
    /** Many times what a start takes on a busy machine of two cores. */
    private static final Duration READY_PATIENCE = Duration.ofSeconds(60);
    /** Another program may take a port between our look and the server's; not several times in a row. */
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

    Started on(Port wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = Ports.choose(server, wanted);
            var log = ServerLog.at(log());
            var child = Child.start(installation.command(folder, port), folder, log.file());
            if (ready(child, port, log)) return new Started(port, child);
            if (attempt == ATTEMPTS || !worthAnother(log)) throw endedEarly(child, log);
        }
    }

    /** False when the process has ended. */
    private boolean ready(Child child, int port, ServerLog log) {
        boolean ready = false;
        try {
            boolean inTime = Deadline.in(READY_PATIENCE).await(() -> !child.isAlive() || answers(child, port));
            if (!inTime) throw tooSlow(log);
            ready = child.isAlive();
            return ready;
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

    /** A port was taken after we looked, or a program started elsewhere still held the binary open for writing. */
    private static boolean worthAnother(ServerLog log) {
        var tail = log.tail();
        return tail.contains("Address already in use") || tail.contains("Text file busy");
    }

    private BackendsUnavailable endedEarly(Child child, ServerLog log) {
        return new BackendsUnavailable("%s ended with status %d before it was ready; its log, %s, says: %s"
                .formatted(server.label(), child.exitCode(), log.file(), log.tellingLine()));
    }

    private BackendsUnavailable tooSlow(ServerLog log) {
        return new BackendsUnavailable("%s did not answer within %d s; its log, %s, says: %s"
                .formatted(server.label(), READY_PATIENCE.toSeconds(), log.file(), log.tellingLine()));
    }

    void stoppedCleanly() {
        try {
            installation.stoppedCleanly(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
