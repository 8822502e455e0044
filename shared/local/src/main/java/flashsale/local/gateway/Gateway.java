package flashsale.local.gateway;

import flashsale.local.http.Body;
import flashsale.local.metrics.ShopMetrics;
import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Machine;
import flashsale.local.runtime.Outcome;
import flashsale.local.template.Template;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** API Gateway's HTTP API on one machine: a request becomes an event, the function's answer becomes the response. */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Gateway.class.getName());
    private static final String METRICS = "/metrics";
    private static final String LOOPBACK = "127.0.0.1";

    /** The limits of HTTP APIs. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final int LARGEST_HEADERS = 10_240;

    private final Machine machine;
    private final Functions functions;
    private final RouteTable routes;
    private final AccessLog log;
    private final ShopMetrics metrics;
    private final EventWriter events = new EventWriter();
    private final AnswerReader answers = new AnswerReader();
    private HttpServer server;

    private Gateway(Template template, Functions functions, Machine machine, AccessLog log) {
        this.machine = machine;
        this.functions = functions;
        this.routes = new RouteTable(template, machine.nanos());
        this.log = log;
        this.metrics = new ShopMetrics(functions);
    }

    /**
     * Binds to the loopback interface only.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static Gateway open(Template template, Functions functions, Machine machine, int port, Path accessLog)
            throws IOException {
        var gateway = new Gateway(template, functions, machine, new AccessLog(accessLog));
        var options = new HttpServerOptions()
                .setHost(LOOPBACK)
                .setPort(port)
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setMaxInitialLineLength(LARGEST_HEADERS)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false);
        try {
            gateway.server = machine.vertx()
                    .createHttpServer(options)
                    .requestHandler(gateway::handle)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException taken) {
            gateway.log.close();
            throw new IOException("Port %d is taken".formatted(port), taken);
        }
        return gateway;
    }

    public ShopMetrics metrics() {
        return metrics;
    }

    public URI uri() {
        return URI.create("http://" + LOOPBACK + ":" + server.actualPort());
    }

    private void handle(HttpServerRequest request) {
        String path = decoded(request.path());
        if (METRICS.equals(path)) {
            tellMetrics(request);
            return;
        }
        var exchange = new Exchange(request, machine, this::answered);
        if (path == null) {
            exchange.say(400, "Bad Request");
            return;
        }
        RouteTable.Match match = routes.find(request.method().name(), path);
        if (match == null) {
            exchange.say(404, "Not Found");
            return;
        }
        exchange.routed(match.route().function());
        if (!match.route().bucket().take(exchange.arrivedNanos())) {
            exchange.say(429, "Too Many Requests");
            return;
        }
        Body.collect(
                request,
                LARGEST_BODY,
                body -> invoke(exchange, request, body, path, match),
                () -> exchange.sayAndHangUp(413, "Request Entity Too Large"));
    }

    private void invoke(
            Exchange exchange, HttpServerRequest request, Buffer body, String path, RouteTable.Match match) {
        Buffer event = events.write(exchange.incoming(body), path, match, exchange.arrival());
        functions.invoke(
                match.route().function(),
                event,
                exchange.trace(),
                match.route().declared().integrationTimeout(),
                outcome -> answer(exchange, outcome));
    }

    private void answered(AccessLog.Line line) {
        log.add(line);
        metrics.answered(line.function(), line.status(), line.micros());
    }

    /** Not a route of the shop: it is there on one machine only, and no function sees it. */
    private void tellMetrics(HttpServerRequest request) {
        machine.vertx()
                .executeBlocking(metrics::text, false)
                .onSuccess(text -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, metrics.contentType())
                        .end(Buffer.buffer(text)))
                .onFailure(unreadable -> {
                    LOG.log(Level.WARNING, "The metrics cannot be read", unreadable);
                    request.response().setStatusCode(500).end();
                });
    }

    /** HTTP APIs give functions a decoded path, cut at a question mark that was encoded. Null if it cannot be decoded. */
    private static String decoded(String path) {
        if (path == null || !path.startsWith("/")) return null;
        if (path.indexOf('%') < 0) return path;
        try {
            String decoded = new QueryStringDecoder(path).path();
            int question = decoded.indexOf('?');
            return question < 0 ? decoded : decoded.substring(0, question);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private void answer(Exchange exchange, Outcome outcome) {
        switch (outcome) {
            case Outcome.Answered(Buffer payload) ->
                answers.read(payload)
                        .ifPresentOrElse(exchange::answer, () -> exchange.say(500, "Internal Server Error"));
            case Outcome.FunctionError _, Outcome.TimedOut _ -> exchange.say(500, "Internal Server Error");
            // AWS says 500 here too; a crash is told apart because on this machine somebody looks for it
            case Outcome.Crashed _ -> exchange.say(502, "Internal Server Error");
            case Outcome.TooLate _, Outcome.Refused _ -> exchange.say(503, "Service Unavailable");
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        log.close();
    }
}
