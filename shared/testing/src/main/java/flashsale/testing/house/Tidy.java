package flashsale.testing.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the compiler does not see: words that must not stay, constants outside their home, files nobody uses. */
final class Tidy {
    private static final Predicate<String> ANYWHERE = _ -> true;
    private static final Predicate<String> MAIN = path -> path.contains("/src/main/");

    /** Words are written in two pieces, so that this file does not find itself. */
    private static final List<Rule> RULES = List.of(
            new Rule("is unfinished: open an issue instead", "\\b(FIX" + "ME|TO" + "DO|XX" + "X)\\b", ANYWHERE),
            new Rule("prints a stack instead of handling it", "printStack" + "Trace", ANYWHERE),
            new Rule(
                    "writes to the console outside a command line",
                    "System\\.(out|err)\\b",
                    MAIN.and(outside("shared/local/", "shared/proof/", "shared/telemetry/"))),
            new Rule(
                    "names a Kafka topic outside shared/messaging",
                    "\"[^\"]*\\b(purchases|orders|products)\\.v\\d",
                    MAIN.and(outside("shared/messaging/"))),
            new Rule(
                    "builds a Redis key outside shared/redis",
                    "\"(sale:\\{|session:|product:)",
                    // What checks the books reads them with eyes of its own.
                    MAIN.and(outside("shared/redis/", "shared/proof/"))));

    /** Those cannot depend on this module, because it depends on them; its own test looks at their classes. */
    private static final List<String> LOOKED_AT_FROM_HERE =
            List.of("shared/domain", "shared/backends", "shared/backends/opensearch-server");

    private final Path root;

    Tidy(Path root) {
        this.root = root;
    }

    /** @param applies to the file's path below the root, with slashes */
    private record Rule(String complaint, Pattern pattern, Predicate<String> applies) {
        Rule(String complaint, String pattern, Predicate<String> applies) {
            this(complaint, Pattern.compile(pattern), applies);
        }
    }

    /** A sentence for each thing that is not as it should be. */
    List<String> complaints() {
        var sources = new TreeMap<String, String>();
        Stream.of("shared", "functions").forEach(folder -> read(folder, sources));
        var complaints = new ArrayList<String>();
        sources.forEach((file, text) -> RULES.stream()
                .filter(rule -> rule.applies.test(file))
                .filter(rule -> rule.pattern.matcher(text).find())
                .forEach(rule -> complaints.add(file + " " + rule.complaint)));
        complaints.addAll(eventsNobodyReplays(sources));
        complaints.addAll(modulesWithoutHouseRules(sources.keySet()));
        return complaints;
    }

    /** A file counts as replayed where a test names it, or walks through its folder. */
    private List<String> eventsNobodyReplays(Map<String, String> sources) {
        var tests = sources.entrySet().stream()
                .filter(source -> source.getKey().contains("/src/test/"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
        var events = new TreeMap<String, String>();
        read("events", events);
        return events.keySet().stream()
                .filter(event -> !isReplayed(Path.of(event), tests))
                .map(event -> event + " is replayed by no test")
                .toList();
    }

    private static boolean isReplayed(Path event, String tests) {
        var folder = '"' + event.getParent().getFileName().toString() + '"';
        return tests.contains('"' + event.getFileName().toString() + '"')
                || tests.contains("new Events(" + folder)
                || tests.contains("\"events\", " + folder);
    }

    private static List<String> modulesWithoutHouseRules(Set<String> files) {
        return files.stream()
                .filter(file -> file.contains("/src/main/java/"))
                .map(file -> file.substring(0, file.indexOf("/src/main/java/")))
                .distinct()
                .filter(module -> !LOOKED_AT_FROM_HERE.contains(module))
                .filter(module -> files.stream()
                        .noneMatch(file -> file.startsWith(module + "/") && file.endsWith("/HouseRulesTest.java")))
                .map(module -> module + " has no HouseRulesTest")
                .toList();
    }

    private static Predicate<String> outside(String... folders) {
        return path -> Stream.of(folders).noneMatch(path::startsWith);
    }

    /** Puts every file below the folder into the map, by its path below the root; what was built is left out. */
    private void read(String folder, Map<String, String> texts) {
        if (!Files.isDirectory(root.resolve(folder))) {
            return;
        }
        try {
            Files.walkFileTree(root.resolve(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return directory.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    // Byte by byte, so that a file that is no text is read as well.
                    texts.put(name(file), Files.readString(file, StandardCharsets.ISO_8859_1));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
