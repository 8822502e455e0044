package flashsale.local.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.List;
import org.apache.hc.core5.http.HttpException;

/**
 * The JVM's side of the Runtime API. It runs in the function's process on the function's class path, and knows the
 * Lambda interfaces by their names only.
 *
 * <p>AWS's own client needs a native library, which exists for Linux alone, and took as much CPU per answer as all of
 * the function's own code.
 */
public final class RuntimeLoop {
    private static final String CONTEXT = "com.amazonaws.services.lambda.runtime.Context";
    private static final String SEPARATOR = "::";

    private final RuntimeConnection connection;
    private final InstantSource clock;

    /** What a class path needs for {@link #main}, besides the HTTP library. */
    public static List<Class<?>> classes() {
        return List.of(
                RuntimeLoop.class,
                RuntimeConnection.class,
                InvocationEvent.class,
                InvocationContext.class,
                FailureText.class);
    }

    private RuntimeLoop(RuntimeConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** @param arguments the handler, {@code class::method}; the method takes a stream, a stream and a context */
    public static void main(String[] arguments) throws IOException, HttpException {
        var connection = RuntimeConnection.open(System.getenv("AWS_LAMBDA_RUNTIME_API"));
        new RuntimeLoop(connection, InstantSource.system()).run(arguments[0].split(SEPARATOR));
    }

    private void run(String[] handler) throws IOException, HttpException {
        Object target;
        Method method;
        Class<?> contextType;
        try {
            contextType = Class.forName(CONTEXT);
            target = Class.forName(handler[0]).getDeclaredConstructor().newInstance();
            method = target.getClass().getMethod(handler[1], InputStream.class, OutputStream.class, contextType);
        } catch (ReflectiveOperationException | LinkageError unusable) {
            connection.initFailed(FailureText.of(cause(unusable)));
            System.exit(1);
            return;
        }
        // The parent's end is seen as a broken connection, and ends this process.
        var event = connection.first();
        while (true) event = serve(event, target, method, contextType);
    }

    private InvocationEvent serve(InvocationEvent event, Object target, Method method, Class<?> contextType)
            throws IOException, HttpException {
        System.setProperty("com.amazonaws.xray.traceHeader", event.trace());
        var answer = new ByteArrayOutputStream();
        try {
            var context = InvocationContext.of(event, contextType, clock);
            method.invoke(target, new ByteArrayInputStream(event.body()), answer, context);
        } catch (InvocationTargetException | IllegalAccessException failed) {
            return connection.next(event.id(), FailureText.of(cause(failed)));
        }
        return connection.next(event.id(), answer.toByteArray());
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof InvocationTargetException wrapped ? wrapped.getCause() : failure;
    }
}
