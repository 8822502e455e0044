package flashsale.backends;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The JVM a server runs in. The first run that ends cleanly leaves an archive of its loaded classes in the cache; with
 * it the next ones start with half the work.
 *
 * @param options how much memory it gets and how it logs
 */
record ServerJvm(String version, String classPath, Path archive, List<String> options, boolean brief) {
    private static final String DRAFT = "classes.jsa";

    /** @param artifact how the file name of the server's own jar starts, by which its version is known */
    static ServerJvm of(String artifact, List<Path> jars, Cache cache, List<String> options, boolean brief) {
        var classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var version = jars.stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith(artifact))
                .findFirst()
                .orElseThrow(() -> new BackendsUnavailable(
                        "%s is not among its jars: build shared/backends again.".formatted(artifact)))
                .replace(".jar", "");
        // An archive fits one JVM and these very files only.
        var key = jars.stream()
                        .map(jar -> jar + " " + jar.toFile().lastModified())
                        .collect(Collectors.joining("\n"))
                + System.getProperty("java.vm.version");
        var archive = cache.folder().resolve(version + "-" + Integer.toHexString(key.hashCode()) + ".jsa");
        return new ServerJvm(version, classPath, archive, List.copyOf(options), brief);
    }

    /**
     * The options go into a file, for a command line longer than a page of memory cannot be read back, and by its
     * command line a process left behind is recognised.
     */
    List<String> command(Path folder, List<String> more, List<String> mainAndArguments) throws IOException {
        var file = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                // An archive that does not fit is left aside instead of ending the start.
                "-Xshare:auto",
                "-Djava.awt.headless=true"));
        file.addAll(options);
        // The first compiler alone saves a second of CPU at the start, and doubles the CPU for each record later.
        if (brief) file.add("-XX:TieredStopAtLevel=1");
        file.addAll(more);
        file.addAll(List.of("-cp", classPath));
        var lines = file.stream().map(ServerJvm::quoted).collect(Collectors.joining("\n"));
        var arguments = Files.writeString(folder.resolve("java.options"), lines, StandardCharsets.UTF_8);
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(java.toString(), "@" + arguments));
        command.addAll(mainAndArguments);
        return command;
    }

    private static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\") + '"';
    }

    boolean hasArchive() {
        return Files.exists(archive);
    }

    List<String> archiveOptions(Path folder) throws IOException {
        if (hasArchive()) return List.of("-XX:SharedArchiveFile=" + archive);
        Files.deleteIfExists(folder.resolve(DRAFT));
        return List.of("-XX:ArchiveClassesAtExit=" + folder.resolve(DRAFT));
    }

    void keepArchive(Path folder) throws IOException {
        var draft = folder.resolve(DRAFT);
        if (!Files.exists(draft)) return;
        // Two steps: the cache may lie on another disk, where a move is a copy and others would see half of it.
        var near = Drafts.beside(archive);
        Files.move(draft, near, StandardCopyOption.REPLACE_EXISTING);
        Files.move(near, archive, StandardCopyOption.ATOMIC_MOVE);
    }
}
