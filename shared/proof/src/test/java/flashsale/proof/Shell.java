package flashsale.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs commands as somebody at a keyboard would. */
final class Shell {
    private static final long PATIENCE_SECONDS = 120;

    private Shell() {}

    /** @return what they print; a command that fails, or never ends, fails the test */
    static String run(String commands, Path folder) throws IOException, InterruptedException {
        var printed = Files.createTempFile(folder, "shell", ".out");
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        shell.getOutputStream().close();
        boolean ended = shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        shell.destroyForcibly();
        assertThat(ended).as(Files.readString(printed)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(printed)).isZero();
        return Files.readString(printed);
    }
}
