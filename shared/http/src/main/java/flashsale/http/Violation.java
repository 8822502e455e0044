package flashsale.http;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One field of a request that is not as it must be. The message never repeats the value: it may be a password. */
@RegisterForReflection
public record Violation(String field, String message) {}
