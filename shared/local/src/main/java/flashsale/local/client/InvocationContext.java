package flashsale.local.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;

/** What a handler may ask about its invocation. The interface is the function's, so it is met by a proxy. */
final class InvocationContext implements InvocationHandler {
    private final InvocationEvent event;
    private final InstantSource clock;

    private InvocationContext(InvocationEvent event, InstantSource clock) {
        this.event = event;
        this.clock = clock;
    }

    static Object of(InvocationEvent event, Class<?> contextType, InstantSource clock) {
        var handler = new InvocationContext(event, clock);
        return Proxy.newProxyInstance(contextType.getClassLoader(), new Class<?>[] {contextType}, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getAwsRequestId" -> event.id();
            case "getInvokedFunctionArn" -> event.arn();
            case "getFunctionName" -> System.getenv("AWS_LAMBDA_FUNCTION_NAME");
            case "getFunctionVersion" -> System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
            case "getLogGroupName" -> System.getenv("AWS_LAMBDA_LOG_GROUP_NAME");
            case "getLogStreamName" -> System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
            case "getMemoryLimitInMB" -> Integer.valueOf(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
            case "getRemainingTimeInMillis" -> (int) (event.deadlineMillis() - clock.millis());
            case "getLogger" -> logger(method.getReturnType());
            case "toString" -> "invocation " + event.id();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            // Identity and client context belong to mobile clients
            default -> null;
        };
    }

    private static Object logger(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, arguments) -> {
            Object line = arguments == null ? "" : arguments[0];
            System.err.println(line instanceof byte[] bytes ? new String(bytes) : line);
            return null;
        });
    }
}
