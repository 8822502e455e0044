package flashsale.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The commands that the README prints. */
final class Readme {
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    private Readme() {}

    /** The first block of commands that says this. */
    static String block(Path root, String word) throws IOException {
        return SHELL.matcher(Files.readString(root.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(word))
                .findFirst()
                .orElseThrow();
    }
}
