package flashsale.proof.sim.shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import flashsale.proof.sim.stage.Instance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One process of one function: its objects, each made once of the others and of the ports, as its wiring makes them. */
public final class Running {
    private final FunctionCode code;
    private final Ports ports;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private int requests;

    Running(FunctionCode code, Ports ports) {
        this.code = code;
        this.ports = ports;
    }

    public Instance process() {
        return ports.process();
    }

    public <T> T port(Class<T> port) {
        return ports.get(port);
    }

    /** A use case, or a door. */
    Object get(String name) {
        return get(code.find(name));
    }

    public <T> T domain(Class<T> type) {
        return type.cast(get(type));
    }

    private Object get(Class<?> type) {
        var known = made.get(type);
        if (known != null) {
            return known;
        }
        var fresh = make(type);
        made.put(type, fresh);
        return fresh;
    }

    private Object make(Class<?> type) {
        if (ports.has(type)) {
            return ports.get(type);
        }
        if (type.isInterface()) {
            return pausing(type);
        }
        var constructor = type.getDeclaredConstructors()[0];
        return Reflected.create(
                constructor,
                Stream.of(constructor.getParameterTypes()).map(this::get).toArray());
    }

    /** The one interface of a function that is no port lets time go by. */
    private Object pausing(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, arguments) -> {
            process().point("a pause");
            process().stage().sleep((Duration) arguments[0]);
            return null;
        });
    }

    public Object call(String useCase, String method, Object... arguments) {
        return Reflected.call(get(useCase), method, arguments);
    }

    /** Whether an answer is one of this kind; the kinds are types of the function's own. */
    public static boolean is(Object answer, String kind) {
        return answer.getClass().getSimpleName().equals(kind);
    }

    /** A part of an answer. */
    public static Object part(Object answer, String name) {
        return Reflected.call(answer, name);
    }

    /** A value of one of the function's own types. */
    public Object value(String type, Object... parts) {
        return Reflected.create(code.find(type), parts);
    }

    /** What the function's door answers to an event. */
    public String answer(String door, String event) {
        var answer = new ByteArrayOutputStream();
        try {
            ((RequestStreamHandler) get(door))
                    .handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing is read or written but memory", impossible);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Lambda's own interface, of which these doors ask for nothing but the id. */
    private Context context() {
        var requestId = "%s-%d".formatted(process(), ++requests);
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                    if (method.getName().equals("getAwsRequestId")) {
                        return requestId;
                    }
                    throw new IllegalStateException("A door has asked for " + method.getName());
                });
    }
}
