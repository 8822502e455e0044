package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One function ready to be started: unpacked, with its command line, environment, log and cache. */
final class FunctionSetup implements Launcher.Start {
    /** Training is for later: it must not take a core from what people wait for. */
    private static final List<String> POLITELY = List.of("nice", "-n", "19");

    private final DeclaredFunction function;
    private final Packaged packaged;
    private final CommandLine commands;
    private final FunctionEnvironment environment;
    private final Places places;

    FunctionSetup(
            DeclaredFunction function,
            Packaged packaged,
            CommandLine commands,
            FunctionEnvironment environment,
            Places places) {
        this.function = function;
        this.packaged = packaged;
        this.commands = commands;
        this.environment = environment;
        this.places = places;
    }

    @Override
    public Process start(String runtimeApi) throws IOException {
        return builder(commands.run(packaged, function, cache()), runtimeApi, log())
                .start();
    }

    FunctionLog log() {
        return new FunctionLog(places.logs().resolve(function.name() + ".log"));
    }

    /** Native code has nothing to train, and one cache per build is enough. */
    boolean needsTraining() {
        return packaged instanceof Packaged.Jars && !Files.exists(cache());
    }

    /** What a function is taught that has no lesson of its own. */
    Lesson usualLesson() throws IOException {
        return new Lesson(Map.of(), TrainingEvents.of(function, places.root()));
    }

    void train(Machine machine, boolean politely, Lesson lesson) throws IOException, InterruptedException {
        if (!(packaged instanceof Packaged.Jars jars)) return;
        Files.createDirectories(cache().getParent());
        Path partial = cache().resolveSibling(cache().getFileName() + ".part");
        var command = new ArrayList<String>(politely ? POLITELY : List.of());
        command.addAll(commands.train(jars, function, partial));
        var log = new FunctionLog(places.logs().resolve(function.name() + ".training.log"));
        AotTraining.Launching launching = api -> {
            var builder = builder(command, api, log);
            builder.environment().putAll(lesson.environment());
            return builder.start();
        };
        new AotTraining(machine).run(launching, partial, cache(), lesson.events());
    }

    /** The caches of earlier builds: each is some eighty megabytes, and nobody can use it any more. */
    void forgetOldCaches() throws IOException {
        if (!(packaged instanceof Packaged.Jars jars)) return;
        Path folder = cache().getParent();
        if (!Files.isDirectory(folder)) return;
        Pattern ofThisFunction = Pattern.compile(Pattern.quote(function.folder()) + "-[0-9a-f]+\\.aot");
        try (var caches = Files.newDirectoryStream(folder)) {
            for (Path cache : caches) {
                String name = cache.getFileName().toString();
                boolean old = ofThisFunction.matcher(name).matches() && !name.equals(jars.key() + ".aot");
                if (old) Files.deleteIfExists(cache);
            }
        }
    }

    private Path cache() {
        String key = packaged instanceof Packaged.Jars jars ? jars.key() : function.folder();
        return places.store().resolve("aot").resolve(key + ".aot");
    }

    private ProcessBuilder builder(List<String> command, String runtimeApi, FunctionLog log) throws IOException {
        var builder = new ProcessBuilder(command).directory(places.store().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment.of(function, runtimeApi));
        return builder.redirectErrorStream(true).redirectOutput(log.redirect());
    }
}
