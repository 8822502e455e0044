package flashsale.local.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads {@code AWS::Serverless::Function}. */
final class FunctionReader {
    /** Lambda's own defaults. */
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;

    private final Path root;
    private final Section global;

    FunctionReader(Path root, Section global) {
        this.root = root;
        this.global = global;
    }

    DeclaredFunction read(Section own) {
        Section function = new Section(own.where(), Globals.merge(global.entries(), own.entries()), own.resolver());
        var environment = new HashMap<String, String>();
        var awaited = new HashSet<String>();
        Map<?, ?> variables =
                function.section("Environment").section("Variables").entries();
        variables.forEach((name, value) -> function.resolver()
                .text(value)
                .ifPresentOrElse(
                        text -> environment.put(String.valueOf(name), text), () -> awaited.add(String.valueOf(name))));
        return new DeclaredFunction(
                function.where(),
                zip(function),
                function.number("MemorySize", DEFAULT_MEMORY_MEGABYTES),
                Duration.ofSeconds(function.number("Timeout", DEFAULT_TIMEOUT_SECONDS)),
                function.number("ReservedConcurrentExecutions", DeclaredFunction.UNRESERVED),
                environment,
                awaited,
                triggers(function));
    }

    private Path zip(Section function) {
        String codeUri = function.requiredText("CodeUri");
        Path zip = root.resolve(codeUri).normalize();
        if (!codeUri.endsWith("/target/function.zip")) {
            throw function.error("has CodeUri %s, which is not <module>/target/function.zip".formatted(codeUri));
        }
        Path module = zip.getParent().getParent();
        if (Files.isDirectory(module)) return zip;
        throw function.error("names the folder %s, which does not exist".formatted(root.relativize(module)));
    }

    private static List<Trigger> triggers(Section function) {
        var triggers = new ArrayList<Trigger>();
        for (Section event : function.section("Events").sections()) {
            var named = new Section(function.where() + "." + event.where(), event.entries(), event.resolver());
            triggers.addAll(TriggerReader.read(named));
        }
        return triggers;
    }
}
