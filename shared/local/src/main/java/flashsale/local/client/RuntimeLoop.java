package flashsale.local.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The JVM's side of the Runtime API for machines AWS's own client has no native library for. It runs in the function's
 * process on the function's class path: it uses the JDK, and the Lambda interfaces by their names only.
 */
public final class RuntimeLoop {
    private static final String CONTEXT = "com.amazonaws.services.lambda.runtime.Context";
    private static final String SEPARATOR = "::";

    private final String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";

    private final InstantSource clock;

    private RuntimeLoop(InstantSource clock) {
        this.clock = clock;
    }

    /** @param arguments the handler, {@code class::method}; the method takes a stream, a stream and a context */
    public static void main(String[] arguments) throws Exception {
        new RuntimeLoop(InstantSource.system()).run(arguments[0].split(SEPARATOR));
    }

    private void run(String[] handler) throws Exception {
        Object target;
        Method method;
        Class<?> contextType;
        try {
            contextType = Class.forName(CONTEXT);
            target = Class.forName(handler[0]).getDeclaredConstructor().newInstance();
            method = target.getClass().getMethod(handler[1], InputStream.class, OutputStream.class, contextType);
        } catch (ReflectiveOperationException | LinkageError unusable) {
            post("init/error", error(cause(unusable)), cause(unusable));
            System.exit(1);
            return;
        }
        // The parent's end is seen as a broken connection, and ends this process.
        while (true) serve(target, method, contextType);
    }

    private void serve(Object target, Method method, Class<?> contextType) throws IOException {
        HttpURLConnection next = open("invocation/next");
        byte[] event = next.getInputStream().readAllBytes();
        String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
        System.setProperty("com.amazonaws.xray.traceHeader", next.getHeaderField("Lambda-Runtime-Trace-Id"));
        var answer = new ByteArrayOutputStream();
        try {
            method.invoke(
                    target, new ByteArrayInputStream(event), answer, InvocationContext.of(next, contextType, clock));
        } catch (InvocationTargetException | IllegalAccessException failed) {
            post("invocation/" + id + "/error", error(cause(failed)), cause(failed));
            return;
        }
        post("invocation/" + id + "/response", answer.toByteArray(), null);
    }

    private HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) URI.create(api + path).toURL().openConnection();
    }

    private void post(String path, byte[] body, Throwable failure) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        if (failure != null) {
            connection.setRequestProperty(
                    "Lambda-Runtime-Function-Error-Type", failure.getClass().getName());
        }
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        connection.getInputStream().readAllBytes();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof InvocationTargetException wrapped ? wrapped.getCause() : failure;
    }

    private static byte[] error(Throwable failure) {
        return "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}"
                .formatted(
                        escaped(String.valueOf(failure.getMessage())),
                        failure.getClass().getName())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char one : text.toCharArray()) {
            if (one == '"' || one == '\\') escaped.append('\\').append(one);
            else if (one < ' ') escaped.append(' ');
            else escaped.append(one);
        }
        return escaped.toString();
    }
}
