package flashsale.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs commands as somebody at a keyboard would. */
final class Shell {
    private static final long PATIENCE_SECONDS = 120;

    private Shell() {}

    /** @return what they print; a command that fails, fails the test */
    static String run(String commands) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(printed).isZero();
        return printed;
    }
}
