package flashsale.login;

import flashsale.http.Callers;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.UserJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

@Path("/v1/users/me")
public final class OwnUserResource {
    private final Callers callers;
    private final ReadOwnUser readOwnUser;

    OwnUserResource(Callers callers, ReadOwnUser readOwnUser) {
        this.callers = callers;
        this.readOwnUser = readOwnUser;
    }

    @GET
    public Response read(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var caller = callers.identify(authorization);
        return readOwnUser
                .read(caller.user())
                .map(user -> Reply.ok(UserJson.of(user)))
                .orElseGet(() -> Reply.problem(ProblemType.UNAUTHORIZED, "The user of this session is gone"));
    }
}
