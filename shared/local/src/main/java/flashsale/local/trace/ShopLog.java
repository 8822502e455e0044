package flashsale.local.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the functions of a shop have printed, as far back as their logs go. */
final class ShopLog {
    private final Path folder;

    /** @param folder of the logs; need not be there */
    ShopLog(Path folder) {
        this.folder = folder;
    }

    /** Lines that name it: a trace, an order, a request. */
    List<LogLine> about(String id) throws IOException {
        var lines = new ArrayList<LogLine>();
        if (!Files.isDirectory(folder)) return lines;
        try (var files = Files.newDirectoryStream(folder, "*Function.log*")) {
            for (Path file : files) {
                // A killed process may have left half a letter behind.
                try (var text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                    text.lines()
                            .filter(line -> line.contains(id))
                            .map(LogLine::read)
                            .flatMap(Optional::stream)
                            .forEach(lines::add);
                }
            }
        }
        return lines;
    }

    /** The trace in which an order was made: the one its first fact has. */
    Optional<String> traceOf(String order) throws IOException {
        return about(order).stream()
                .filter(line -> line.isFact() && line.ids().order().equals(order))
                .min(Comparator.comparing(LogLine::at))
                .map(line -> line.ids().trace());
    }
}
