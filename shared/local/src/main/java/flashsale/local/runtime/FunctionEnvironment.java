package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables a function sees: what the template declares, with this machine's values, and what Lambda sets. Nothing
 * of the shell the shop was started from, so that what works here does not depend on it.
 *
 * @param values this machine's values; given to the functions that declare the variable, and win over the template
 * @param extras given to every function, declared or not
 */
public record FunctionEnvironment(Map<String, String> values, Map<String, String> extras) {
    public FunctionEnvironment {
        values = Map.copyOf(values);
        extras = Map.copyOf(extras);
    }

    Map<String, String> of(DeclaredFunction function, String runtimeApi) {
        var environment = new HashMap<String, String>();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", ":UTC");
        environment.putAll(function.environment());
        values.forEach((name, value) -> {
            if (environment.containsKey(name) || function.awaited().contains(name)) environment.put(name, value);
        });
        environment.putAll(extras);
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("AWS_REGION", "local");
        environment.put("AWS_DEFAULT_REGION", "local");
        // The mark SAM's local runner sets too: a function can tell that it is not on AWS
        environment.put("AWS_SAM_LOCAL", "true");
        return environment;
    }
}
