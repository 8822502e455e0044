package flashsale.proof.sim.mutant;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A port of which one method is another. */
final class Seam {
    private Seam() {}

    static <P> P of(Class<P> port, P real, String changed, Function<Object[], Object> wrong) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (method.getName().equals(changed)) {
                        return wrong.apply(arguments);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
