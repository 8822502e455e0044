package flashsale.backends;

import java.nio.file.Path;
import java.time.Duration;

/** What happens while the servers start and stop, for whoever watches. Told from several threads at once. */
public sealed interface Progress {
    /** One line for people, without a full stop. */
    String sentence();

    /** The first start on this machine only. */
    record Unpacking(String what) implements Progress {
        @Override
        public String sentence() {
            return "Unpacking %s (once)".formatted(what);
        }
    }

    record Starting(Server server) implements Progress {
        @Override
        public String sentence() {
            return "Starting " + server.label();
        }
    }

    /** It has answered in its own protocol. */
    record Ready(Server server, int port, Duration elapsed) implements Progress {
        @Override
        public String sentence() {
            return "%s is ready on 127.0.0.1:%d after %d ms".formatted(server.label(), port, elapsed.toMillis());
        }
    }

    /** The environment names a running one: used, never started or stopped. */
    record Given(Server server) implements Progress {
        @Override
        public String sentence() {
            return "%s: using the one %s names".formatted(server.label(), server.variable());
        }
    }

    /** A run that was killed had left it behind. */
    record Cleaned(String server, long pid, Path dataFolder) implements Progress {
        @Override
        public String sentence() {
            return "Stopped %s (process %d), left behind by a killed run in %s".formatted(server, pid, dataFolder);
        }
    }

    record Stopped(Server server) implements Progress {
        @Override
        public String sentence() {
            return server.label() + " has stopped";
        }
    }
}
