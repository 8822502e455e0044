package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is being made beside its final name; the maker's process number is part of the name. */
final class Drafts {
    private static final Pattern NAME = Pattern.compile(".*\\.(\\d+)\\.[0-9a-f-]{36}\\.draft");

    private Drafts() {}

    static Path beside(Path wanted) {
        return wanted.resolveSibling("%s.%d.%s.draft"
                .formatted(wanted.getFileName(), ProcessHandle.current().pid(), UUID.randomUUID()));
    }

    /** Deletes those whose maker was killed. */
    static void clean(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.filter(Drafts::abandoned).forEach(Folders::delete);
        }
    }

    private static boolean abandoned(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
