package flashsale.proof.sim.store;

import flashsale.domain.StoreUnavailable;
import flashsale.proof.sim.stage.Fault;
import flashsale.proof.sim.stage.Instance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * A port as one process sees it over a network: others move on before a call, the process may die there, and an answer
 * may be missing, whether or not the call had its effect. The call itself is one step, as a transaction is.
 */
public final class FaultyPort {
    /** Answered by the process itself. */
    private static final Set<String> LOCAL = Set.of("name", "read", "toString", "hashCode", "equals");

    private FaultyPort() {}

    public static <T> T around(Class<T> port, T real, Instance process) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> call(port, real, process, method, arguments)));
    }

    private static Object call(Class<?> port, Object real, Instance process, Method method, Object[] arguments)
            throws Throwable {
        if (LOCAL.contains(method.getName())) {
            return invoke(real, method, arguments);
        }
        var told = port.getSimpleName() + "." + method.getName();
        process.point(told);
        var stage = process.stage();
        if (stage.faults().strikes(Fault.TIMEOUT_BEFORE)) {
            stage.tell(told + ": no answer, and nothing is done");
            throw silence(port);
        }
        var answer = invoke(real, method, arguments);
        stage.tell(told + " -> " + answer);
        if (stage.faults().strikes(Fault.TIMEOUT_AFTER)) {
            stage.tell(told + ": no answer, and it is done");
            throw silence(port);
        }
        return answer;
    }

    private static StoreUnavailable silence(Class<?> port) {
        return new StoreUnavailable(port.getSimpleName(), new TimeoutException("simulated"));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
