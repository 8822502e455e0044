package flashsale.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands that the README prints. */
final class Readme {
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    private Readme() {}

    /** Every block that talks to the shop, in the order of the page. */
    static String requests(Path root) throws IOException {
        return SHELL.matcher(Files.readString(root.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl"))
                .collect(Collectors.joining());
    }
}
