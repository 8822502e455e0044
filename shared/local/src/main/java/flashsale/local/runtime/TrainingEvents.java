package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;
import flashsale.local.template.Trigger;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Events that take a function through its layers and change nothing: a path nobody serves, a batch without records. A
 * function that wants more of its classes in the cache brings {@code events/<function>/training.json}, and with it the
 * promise that replaying it does no harm.
 */
final class TrainingEvents {
    private static final Buffer NOBODYS_PATH = Buffer.buffer("""
            {"version":"2.0","routeKey":"$default","rawPath":"/","rawQueryString":"",\
            "headers":{"host":"localhost","accept":"*/*","x-forwarded-for":"127.0.0.1"},\
            "requestContext":{"accountId":"000000000000","apiId":"local","domainName":"localhost","domainPrefix":"local",\
            "http":{"method":"GET","path":"/","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"training"},\
            "requestId":"training","routeKey":"$default","stage":"$default","time":"01/Nov/2026:00:00:00 +0000",\
            "timeEpoch":1793491200000},"isBase64Encoded":false}""");

    private static final Buffer EMPTY_BATCH = Buffer.buffer("""
            {"eventSource":"aws:kafka","eventSourceArn":"arn:aws:kafka:local:000000000000:cluster/local/0",\
            "bootstrapServers":"","records":{}}""");

    private TrainingEvents() {}

    static List<Buffer> of(DeclaredFunction function, Path root) throws IOException {
        Path own = root.resolve("events").resolve(function.folder()).resolve("training.json");
        if (Files.exists(own)) return List.of(Buffer.buffer(Files.readAllBytes(own)));
        if (function.triggers(Trigger.Route.class).findAny().isPresent()) return List.of(NOBODYS_PATH);
        return function.triggers(Trigger.KafkaMapping.class).findAny().isPresent() ? List.of(EMPTY_BATCH) : List.of();
    }
}
