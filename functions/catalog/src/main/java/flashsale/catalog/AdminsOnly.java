package flashsale.catalog;

import flashsale.http.Callers;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Turns everybody else away before anything of the request is read. */
@jakarta.ws.rs.ext.Provider
public final class AdminsOnly implements ContainerRequestFilter {
    /** Quarkus makes filters before the configuration of this process is known; callers need it. */
    private final Provider<Callers> callers;

    AdminsOnly(Provider<Callers> callers) {
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        callers.get().identifyAdmin(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
