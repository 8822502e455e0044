package flashsale.local.runtime;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Makes a function's AOT cache (JEP 514): starts it once against a Runtime API of its own, gives it the training events,
 * and ends it, upon which the JVM writes down what it loaded and linked.
 */
final class AotTraining implements RuntimeApi.Listener {
    /** A first start without a cache on a busy machine. */
    private static final long LONGEST_STEP_SECONDS = 120;

    private final Machine machine;
    private final BlockingQueue<HttpServerResponse> calls = new LinkedBlockingQueue<>();

    AotTraining(Machine machine) {
        this.machine = machine;
    }

    /** Starts the process that records. */
    interface Launching {
        Process start(String runtimeApi) throws IOException;
    }

    /**
     * Blocks for seconds; not for the event loop. Whatever goes wrong costs the cache only.
     *
     * @param partial what the process writes
     * @param events what the function is given, one by one
     */
    void run(Launching launching, Path partial, Path cache, List<Buffer> events)
            throws IOException, InterruptedException {
        HttpServer api = machine.vertx()
                .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(new RuntimeApi(this))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Process process = launching.start("127.0.0.1:" + api.actualPort());
        try {
            for (Buffer event : events) give(next(process), event);
            next(process);
            process.destroy();
            if (!process.waitFor(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) throw new IOException("did not end");
            if (!Files.exists(partial)) throw new IOException("left no cache");
            Files.move(partial, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // The JVM that records starts another one that writes.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(partial);
            Files.deleteIfExists(partial.resolveSibling(partial.getFileName() + ".config"));
            api.close();
        }
    }

    private HttpServerResponse next(Process process) throws IOException, InterruptedException {
        for (long waited = 0; waited < LONGEST_STEP_SECONDS; waited++) {
            HttpServerResponse call = calls.poll(1, TimeUnit.SECONDS);
            if (call != null) return call;
            if (!process.isAlive()) throw new IOException("ended with status " + process.exitValue());
        }
        throw new IOException("did not ask for an event");
    }

    private void give(HttpServerResponse call, Buffer event) {
        machine.vertx()
                .runOnContext(_ -> call.putHeader("content-type", "application/json")
                        .putHeader("Lambda-Runtime-Aws-Request-Id", machine.requestId())
                        .putHeader(
                                "Lambda-Runtime-Deadline-Ms",
                                Long.toString(machine.clock().millis() + LONGEST_STEP_SECONDS * 1000))
                        .putHeader(
                                "Lambda-Runtime-Invoked-Function-Arn",
                                "arn:aws:lambda:local:000000000000:function:training")
                        .putHeader("Lambda-Runtime-Trace-Id", machine.traceId())
                        .end(event));
    }

    @Override
    public void next(HttpServerResponse call) {
        calls.add(call);
    }

    @Override
    public boolean answered(String invocation, Buffer payload) {
        return true;
    }

    /** A training event may well fail: what was loaded until then is loaded. */
    @Override
    public boolean failed(String invocation, String type, String payload) {
        return true;
    }

    @Override
    public void initFailed(String type, String payload) {
        // The process ends by itself, which next() notices.
    }
}
