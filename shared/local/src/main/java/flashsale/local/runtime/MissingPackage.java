package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;

/** A function of the template has not been built. */
public final class MissingPackage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingPackage(DeclaredFunction function) {
        super("%s has not been built: %s is missing (make build).".formatted(function.name(), function.zip()));
    }
}
