package flashsale.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function in a process of its own, as small as it can be: the JDK and the Runtime API. What it does is in the path of
 * the event; what it was given it writes to the file {@code TOY_DIARY} names.
 */
public final class ToyFunction {
    private static final Pattern PATH = Pattern.compile("\"rawPath\":\"/([a-z]+)");
    private static final Pattern MILLIS = Pattern.compile("\"rawQueryString\":\"ms=(\\d+)");
    private static final Pattern POISON = Pattern.compile(
            "\"topic\":\"([^\"]+)\",\"partition\":(\\d+),\"offset\":(\\d+),[^}]*?\"value\":\"cG9pc29u\"");

    private final String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
    private final AtomicInteger ticks = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        new ToyFunction().run();
    }

    private void run() throws Exception {
        if ("fail".equals(System.getenv("TOY_INIT"))) {
            post("init/error", "{\"errorMessage\":\"no database\"}");
            Runtime.getRuntime().halt(1);
        }
        Thread.ofPlatform().daemon().start(this::tick);
        while (true) serve();
    }

    private void tick() {
        while (true) {
            ticks.incrementAndGet();
            sleep(10);
        }
    }

    private void serve() throws Exception {
        var next =
                (HttpURLConnection) URI.create(api + "invocation/next").toURL().openConnection();
        String event = new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
        write(event);
        String answer = event.contains("\"aws:kafka\"") ? batch(event) : answer(next, event, id);
        if (answer != null) post("invocation/" + id + "/response", answer);
    }

    private static void write(String event) throws IOException {
        String diary = System.getenv("TOY_DIARY");
        if (diary == null) return;
        String line = ProcessHandle.current().pid() + " " + event + "\n";
        Files.writeString(Path.of(diary), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Stops at the first poison of the batch. */
    private static String batch(String event) {
        Matcher poison = POISON.matcher(event);
        if (!poison.find()) return "{\"batchItemFailures\":[]}";
        return "{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"%s-%s\",\"offset\":%s}}]}"
                .formatted(poison.group(1), poison.group(2), poison.group(3));
    }

    private String answer(HttpURLConnection next, String event, String id) throws IOException {
        Matcher path = PATH.matcher(event);
        return switch (path.find() ? path.group(1) : "") {
            case "echo" -> response(event);
            case "pid" -> response(Long.toString(ProcessHandle.current().pid()));
            case "ticks" -> response(Integer.toString(ticks.get()));
            case "deadline" -> response(next.getHeaderField("Lambda-Runtime-Deadline-Ms"));
            case "variables" -> response(System.getenv().toString());
            case "slow" -> {
                Matcher millis = MILLIS.matcher(event);
                sleep(millis.find() ? Long.parseLong(millis.group(1)) : 0);
                yield response(Long.toString(ProcessHandle.current().pid()));
            }
            case "crash" -> {
                Runtime.getRuntime().halt(3);
                yield null;
            }
            case "error" -> {
                post("invocation/" + id + "/error", "{\"errorMessage\":\"refused\"}");
                yield null;
            }
            case "bare" -> "{\"hello\":\"world\"}";
            case "nonsense" -> "this is not JSON";
            case "split" -> "{\"statusCode\":200,\"headers\":{\"x\":\"a\\r\\nx-evil: b\"},\"body\":\"\"}";
            case "cookies" -> "{\"statusCode\":204,\"cookies\":[\"a=1; Path=/\",\"b=2\"]}";
            case "huge" -> response("x".repeat(7 * 1024 * 1024));
            default -> "{\"statusCode\":404}";
        };
    }

    private static String response(String body) {
        String encoded = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
        return "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/plain\"},\"body\":\"%s\",\"isBase64Encoded\":true}"
                .formatted(encoded);
    }

    private void post(String path, String body) throws IOException {
        var connection = (HttpURLConnection) URI.create(api + path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(0);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        connection.getResponseCode();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
