package io.quarkus.amazon.lambda.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Stands where a packaged Quarkus function has its handler, so that the JVM's way of starting can be tried without one. */
public final class QuarkusStreamHandler implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        byte[] bytes = event.readAllBytes();
        if (new String(bytes, StandardCharsets.UTF_8).equals("fail")) throw new IOException("said \"no\"");
        String cache = System.getProperty("java.vm.info") + ".".repeat(bytes.length);
        answer.write("{\"bytes\":%d,\"id\":\"%s\",\"vm\":\"%s\"}"
                .formatted(bytes.length, context.getAwsRequestId(), cache)
                .getBytes(StandardCharsets.UTF_8));
    }
}
