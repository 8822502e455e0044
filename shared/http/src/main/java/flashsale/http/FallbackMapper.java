package flashsale.http;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Whatever was thrown and not caught ends here, and is answered and logged once. */
@Provider
public final class FallbackMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FallbackMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Reply.problem(refusal.type(), refusal.getMessage(), refusal.violations());
            case NotFoundException _ -> Reply.problem(ProblemType.UNKNOWN_ROUTE, "No route leads here");
            case NotAllowedException _ -> methodNotAllowed();
            case NotSupportedException _ ->
                Reply.problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send it with Content-Type: application/json");
            // What else JAX-RS refuses by itself is about the form of a request.
            case WebApplicationException refused
            when refused.getResponse().getStatus() < 500 ->
                Reply.problem(ProblemType.INVALID_REQUEST, "The request cannot be read");
            case Throwable outage when Outage.isBehind(outage) -> unavailable(outage);
            case Throwable fault -> internalError(fault);
        };
    }

    private static Response methodNotAllowed() {
        var response = Reply.problem(ProblemType.METHOD_NOT_ALLOWED, "See the Allow header");
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.ofCurrentRequest()));
        return response;
    }

    private static Response unavailable(Throwable outage) {
        LOG.log(Level.ERROR, "A store gave no answer", outage);
        return Reply.problem(ProblemType.UNAVAILABLE, "A part of the shop did not answer in time");
    }

    private static Response internalError(Throwable fault) {
        LOG.log(Level.ERROR, "A request failed", fault);
        return Reply.problem(ProblemType.INTERNAL_ERROR, "The failure was logged");
    }
}
