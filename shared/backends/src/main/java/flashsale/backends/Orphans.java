package flashsale.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Servers whose parent was killed. They would hold ports and memory for ever, and write into data that is started anew. */
final class Orphans {
    static final String PID_FILE = "pid";
    /** A killed process is gone at once; waiting for it has a limit all the same. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Consumer<Progress> progress;

    Orphans(Consumer<Progress> progress) {
        this.progress = progress;
    }

    /** Kills them: all of them keep what they have answered, and a frozen one would not hear a polite request. */
    void stopIn(Path dataFolder) throws IOException {
        var killed = new ArrayList<Orphan>();
        for (var server : Server.values()) {
            var folder = dataFolder.resolve(server.folder());
            var mark = ProcessMark.read(folder.resolve(PID_FILE));
            if (mark.isEmpty()) continue;
            mark.get().aliveIn(folder).ifPresent(process -> {
                process.destroyForcibly();
                killed.add(new Orphan(server, folder, mark.get()));
            });
        }
        var deadline = Deadline.in(GRACE);
        for (var orphan : killed) {
            if (!deadline.await(orphan::gone)) {
                throw new BackendsUnavailable("%s, process %d, left behind in %s, does not end: stop it by hand."
                        .formatted(orphan.server.label(), orphan.mark.pid(), dataFolder));
            }
            progress.accept(new Progress.Cleaned(orphan.server.label(), orphan.mark.pid(), dataFolder));
        }
    }

    private record Orphan(Server server, Path folder, ProcessMark mark) {
        boolean gone() {
            return mark.aliveIn(folder).isEmpty();
        }
    }
}
