package flashsale.http;

import com.amazonaws.services.lambda.runtime.Context;
import flashsale.telemetry.Fact;
import flashsale.telemetry.Journal;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Gives each request its place in a trace before anything else is done, and a line when it is over: those that change
 * something, and those that failed. Reads are too many to be told one by one, and API Gateway has each in its log.
 */
@Provider
@PreMatching
public final class RequestJournal implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Pattern ORDER = Pattern.compile("/?v1/orders/([0-9a-f]{32})(?:/.*)?");
    private static final int FAILED = 500;

    private final Instance<Journal> journal;
    private final Instance<Context> invocation;

    /** Filters are made while a native image is built; what they need, when it runs. */
    RequestJournal(Instance<Journal> journal, Instance<Context> invocation) {
        this.journal = journal;
        this.invocation = invocation;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var journal = this.journal.get();
        journal.begin(
                invocation.get().getAwsRequestId(),
                request.getHeaderString("traceparent"),
                request.getHeaderString("x-amzn-trace-id"));
        var order = orderIn(request.getUriInfo().getPath());
        if (!order.isEmpty()) {
            journal.about(order);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var journal = this.journal.get();
        if (!HttpMethod.GET.equals(request.getMethod()) || response.getStatus() >= FAILED) {
            var order = orderIn(request.getUriInfo().getPath());
            var made = response.getHeaderString(HttpHeaders.LOCATION);
            journal.tell(Fact.of(
                    route() + ' ' + response.getStatus(), order.isEmpty() && made != null ? orderIn(made) : order));
        }
        journal.end();
    }

    /** Of the code, not of the client: a path may hold whatever somebody has typed. */
    private static String route() {
        var target = CurrentRequestManager.get().getTarget();
        return target == null
                ? "no route"
                : target.getResourceClass().getSimpleName() + '.' + target.getJavaMethodName();
    }

    private static String orderIn(String path) {
        var order = ORDER.matcher(path);
        return order.matches() ? order.group(1) : "";
    }
}
