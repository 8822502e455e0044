package flashsale.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Which code ran, for the report. */
final class Commit {
    private static final String UNKNOWN = "unknown";

    private Commit() {}

    /** "-dirty" is added where files differ from the commit; unknown outside of a clone or without git. */
    static String here() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !name.isEmpty() ? name : UNKNOWN;
        } catch (IOException noGit) {
            return UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
