package flashsale.proof.sim.shop;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes and calls what only its own package may. */
final class Reflected {
    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private Reflected() {}

    static Object create(Class<?> type, Object... arguments) {
        return create(
                Stream.of(type.getDeclaredConstructors())
                        .filter(one -> takes(one.getParameterTypes(), arguments))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No way to make a " + type)),
                arguments);
    }

    static Object create(Constructor<?> constructor, Object... arguments) {
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failed) {
            throw rethrown(failed);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Cannot make " + constructor, impossible);
        }
    }

    static Object call(Object target, String name, Object... arguments) {
        var method = method(target.getClass(), name, arguments);
        method.setAccessible(true);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw rethrown(failed);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("Cannot call " + method, impossible);
        }
    }

    private static Method method(Class<?> type, String name, Object... arguments) {
        return Stream.of(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(name) && takes(one.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no %s any more".formatted(type, name)));
    }

    private static boolean takes(Class<?>[] types, Object[] arguments) {
        return types.length == arguments.length
                && IntStream.range(0, types.length)
                        .allMatch(at -> BOXES.getOrDefault(types[at], types[at]).isInstance(arguments[at]));
    }

    private static RuntimeException rethrown(InvocationTargetException failed) {
        return switch (failed.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case Throwable checked -> new IllegalStateException(checked);
        };
    }
}
