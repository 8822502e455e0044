package flashsale.testing.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
                    MAIN.and(outside("shared/local/", "shared/proof/"))),
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
    private static final List<String> LOOKED_AT_FROM_HERE = List.of("shared/domain", "shared/backends");

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
        var complaints = new ArrayList<String>();
        for (var file : files("shared", "functions")) {
            var text = read(file);
            RULES.stream()
                    .filter(rule -> rule.applies.test(name(file)))
                    .filter(rule -> rule.pattern.matcher(text).find())
                    .forEach(rule -> complaints.add(name(file) + " " + rule.complaint));
        }
        complaints.addAll(eventsNobodyReplays());
        complaints.addAll(modulesWithoutHouseRules());
        return complaints;
    }

    /** A file counts as replayed where a test names it, or walks through its folder. */
    private List<String> eventsNobodyReplays() {
        var tests = new StringBuilder();
        files("shared", "functions").stream()
                .filter(file -> name(file).contains("/src/test/"))
                .forEach(file -> tests.append(read(file)));
        return files("events").stream()
                .filter(file -> tests.indexOf('"' + file.getFileName().toString() + '"') < 0)
                .filter(file -> {
                    var folder = Pattern.quote(file.getParent().getFileName().toString());
                    return !Pattern.compile("(new Events\\(|\"events\", )\"" + folder + "\"")
                            .matcher(tests)
                            .find();
                })
                .map(file -> name(file) + " is replayed by no test")
                .toList();
    }

    private List<String> modulesWithoutHouseRules() {
        return Stream.of("shared", "functions")
                .map(root::resolve)
                .filter(Files::isDirectory)
                .flatMap(Tidy::list)
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                .filter(module -> !LOOKED_AT_FROM_HERE.contains(name(module)))
                .filter(module -> files(name(module)).stream()
                        .noneMatch(file -> file.getFileName().toString().equals("HouseRulesTest.java")))
                .map(module -> name(module) + " has no HouseRulesTest")
                .toList();
    }

    private static Predicate<String> outside(String... folders) {
        return path -> Stream.of(folders).noneMatch(path::startsWith);
    }

    private List<Path> files(String... folders) {
        return Stream.of(folders)
                .map(root::resolve)
                .filter(Files::isDirectory)
                .flatMap(Tidy::walk)
                .filter(Files::isRegularFile)
                .filter(file -> !name(file).contains("/target/"))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Byte by byte, so that a file that is no text is read as well. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
