package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Kafka 4.4, one process that is broker and controller, in a JVM with the class path of its own POM. */
final class KafkaInstallation implements Installation {
    /** Of the template; each data folder gets its own. */
    private static final ClusterId TEMPLATE = new ClusterId("Zmxhc2hzYWxlLWxvY2FsMQ");

    private static final String PROPERTIES = "server.properties";
    /** Takes about two seconds on an idle machine. */
    private static final Duration FORMAT_PATIENCE = Duration.ofSeconds(60);

    /** A fraction of a second on an idle machine. */
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    /** The first stop on a machine writes the archive of classes: two seconds, and more while others work. */
    private static final Duration ARCHIVING_GRACE = Duration.ofSeconds(30);

    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final ServerJvm jvm;
    private final Cache cache;

    private KafkaInstallation(ServerJvm jvm, Cache cache) {
        this.jvm = jvm;
        this.cache = cache;
    }

    static KafkaInstallation in(Cache cache, boolean brief) {
        return new KafkaInstallation(ServerJvm.of("kafka_", ServerJars.kafka(), cache, OPTIONS, brief), cache);
    }

    /** Formatted once per machine by Kafka's own tool, and copied from then on. */
    @Override
    public void layOut(Path data) throws IOException {
        var template = cache.once(jvm.version() + "-formatted", "an empty Kafka", this::format);
        Folders.copy(Installation.data(template), data);
        ClusterId.random().replace(TEMPLATE, data);
    }

    private void format(Path draft) throws IOException {
        var settings = write(draft, 1, 2);
        var command = jvm.command(
                draft,
                List.of(),
                List.of("kafka.tools.StorageTool", "format", "-t", TEMPLATE.value(), "-c", settings.toString()));
        Tool.run("The empty Kafka", command, settings, draft.resolve("format.log"), FORMAT_PATIENCE);
    }

    @Override
    public List<String> command(Path folder, int port) throws IOException {
        var settings = write(folder, port, Ports.anyFree());
        return jvm.command(folder, jvm.archiveOptions(folder), List.of("kafka.Kafka", settings.toString()));
    }

    private static Path write(Path folder, int port, int controllerPort) throws IOException {
        return Files.writeString(
                folder.resolve(PROPERTIES), KafkaSettings.text(Installation.data(folder), port, controllerPort));
    }

    @Override
    public boolean answers(Path folder, int port, long pid) throws IOException {
        return Contact.kafka(port, ClusterId.of(Installation.data(folder)));
    }

    @Override
    public String address(int port) {
        return "127.0.0.1:" + port;
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
