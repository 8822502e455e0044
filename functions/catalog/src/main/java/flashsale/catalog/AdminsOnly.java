package flashsale.catalog;

import flashsale.http.Callers;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Turns everybody else away before anything of the request is read. */
@Provider
public final class AdminsOnly implements ContainerRequestFilter {
    private final Callers callers;

    AdminsOnly(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        callers.identifyAdmin(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
