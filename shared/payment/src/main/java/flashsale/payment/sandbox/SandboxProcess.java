package flashsale.payment.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import flashsale.payment.FlatJson;
import flashsale.payment.PaymentAccount;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sandbox started here, with its data, its log and its pid in one folder. It may be killed and restarted, always on the
 * same port and data. It ends when it is closed, and when this JVM ends, also where that is killed: its standard input
 * ends then. Safe for several threads, one after the other.
 */
public final class SandboxProcess implements AutoCloseable {
    public static final String LOCAL_SECRET = PaymentAccount.LOCAL_SECRET;

    private static final Duration READY_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final List<String> JVM_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final String secret;
    private int port;
    private Optional<URI> webhook = Optional.empty();
    private Process process;

    private SandboxProcess(Path folder, int port, String secret) {
        this.folder = folder;
        this.port = port;
        this.secret = secret;
    }

    /**
     * Returns when it answers. Data that is in the folder already is gone on with.
     *
     * @param port of 127.0.0.1; 0 for any that is free
     * @throws IllegalStateException with one sentence for people; nothing is left running then
     */
    public static SandboxProcess start(Path folder, int port, String secret) {
        try {
            var sandbox = new SandboxProcess(Files.createDirectories(folder).toRealPath(), port, secret);
            sandbox.launch();
            return sandbox;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public synchronized int port() {
        return port;
    }

    /** Of the process that runs now, or ran last. */
    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean isAlive() {
        return process.isAlive();
    }

    public Path logFile() {
        return folder.resolve("server.log");
    }

    /** What a function has to be told about it. */
    public Map<String, String> asEnvironment() {
        return Map.of(
                "FLASHSALE_PAYMENT_PROVIDER",
                "sandbox",
                "FLASHSALE_PAYMENT_URL",
                address().toString(),
                Sandbox.SECRET,
                secret);
    }

    /** From now on, also after a restart; what was decided before and nobody was told is told first. */
    public synchronized void sendWebhooksTo(URI address) {
        webhook = Optional.of(address);
        var request = HttpRequest.newBuilder(address().resolve("/v1/webhook"))
                .timeout(CALL_PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(FlatJson.write(Map.of("url", address))))
                .build();
        int status = call(request);
        if (status != 204) {
            throw new IllegalStateException("The sandbox refuses to send webhooks to " + address);
        }
    }

    /** SIGKILL; returns when the process is gone. */
    public synchronized void kill() {
        process.destroyForcibly();
        process.onExit()
                .orTimeout(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Ends it if it still runs, starts it on the same port and data, and returns when it answers. */
    public synchronized void restart() {
        close();
        try {
            launch();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same where it has died; does nothing to one that lives. */
    public synchronized void revive() {
        if (!process.isAlive()) restart();
    }

    @Override
    public synchronized void close() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (IOException gone) {
            // It has ended already, and taken the other end of the pipe with it.
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private void launch() throws IOException {
        var said = folder.resolve("port");
        Files.deleteIfExists(said);
        process = builder().start();
        boolean ready = false;
        try {
            port = awaitPort(said);
            var request = HttpRequest.newBuilder(address().resolve("/v1/ready"))
                    .timeout(CALL_PATIENCE)
                    .build();
            ready = call(request) == 204;
            if (!ready) throw new IllegalStateException("The sandbox on port %d is not ready".formatted(port));
        } finally {
            if (!ready) kill();
        }
    }

    private ProcessBuilder builder() throws IOException {
        var command = new ArrayList<String>();
        // A session of its own where the system can: Ctrl-C at the terminal then reaches the parent alone.
        if (Files.isExecutable(SETSID)) command.add(SETSID.toString());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Sandbox.class.getName(),
                "--folder=" + folder,
                "--port=" + port,
                "--attached=true"));
        webhook.ifPresent(address -> command.add("--webhook=" + address));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(logFile().toFile()));
        builder.environment().keySet().removeAll(JVM_VARIABLES);
        builder.environment().put(Sandbox.SECRET, secret);
        return builder;
    }

    /** This module and the one library it reads and writes JSON with: whatever else the parent has is not its business. */
    private static String classPath() {
        return Stream.of(Sandbox.class, JsonFactory.class)
                .map(SandboxProcess::home)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int awaitPort(Path said) throws IOException {
        long deadline = System.nanoTime() + READY_PATIENCE.toNanos();
        while (!Files.exists(said)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The payment sandbox ended with status %d before it was ready; see %s"
                        .formatted(process.exitValue(), logFile()));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("The payment sandbox did not answer within %d s; see %s"
                        .formatted(READY_PATIENCE.toSeconds(), logFile()));
            }
            pause();
        }
        return Integer.parseInt(Files.readString(said));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the payment sandbox started", interrupted);
        }
    }

    private int call(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while speaking to the payment sandbox", interrupted);
        }
    }
}
