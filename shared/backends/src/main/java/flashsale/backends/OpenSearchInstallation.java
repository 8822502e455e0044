package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** OpenSearch 3.8, one node, in a JVM with the class path of its own POMs. */
final class OpenSearchInstallation implements Installation {
    /** An index of some ten thousand products needs a tenth of this; the rest is for what is being searched. */
    private static final List<String> OPTIONS = List.of(
            "-Xms96m",
            "-Xmx384m",
            // Buffers outside the heap follow the heap's limit otherwise, and could double it.
            "-XX:MaxDirectMemorySize=96m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.apache.logging.log4j.level=WARN");

    /** A fraction of a second on an idle machine. */
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    /** The first stop on a machine writes the archive of classes: some seconds, and more while others work. */
    private static final Duration ARCHIVING_GRACE = Duration.ofSeconds(40);

    private final ServerJvm jvm;

    private OpenSearchInstallation(ServerJvm jvm) {
        this.jvm = jvm;
    }

    static OpenSearchInstallation in(Cache cache, boolean brief) {
        var jars = Stream.concat(ServerJars.openSearch().stream(), Stream.of(NodeJar.in(cache)))
                .toList();
        return new OpenSearchInstallation(ServerJvm.of("opensearch-3", jars, cache, OPTIONS, brief));
    }

    /** It fills an empty folder by itself. */
    @Override
    public void layOut(Path data) throws IOException {
        Files.createDirectories(data);
    }

    @Override
    public List<String> command(Path folder, int port) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("config")).resolve("opensearch.yml"),
                OpenSearchSettings.text(folder, Ports.anyFree()));
        return jvm.command(
                folder, jvm.archiveOptions(folder), List.of(NodeJar.MAIN, folder.toString(), Integer.toString(port)));
    }

    @Override
    public boolean answers(Path folder, int port, long pid) throws IOException {
        return Contact.openSearch(port, pid);
    }

    @Override
    public String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public Duration stopGrace() {
        return jvm.hasArchive() ? STOP_GRACE : ARCHIVING_GRACE;
    }

    @Override
    public boolean wantsCleanStop() {
        return !jvm.hasArchive();
    }

    @Override
    public void stoppedCleanly(Path folder) throws IOException {
        jvm.keepArchive(folder);
    }
}
