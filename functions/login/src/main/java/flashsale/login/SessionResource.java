package flashsale.login;

import flashsale.http.Callers;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/v1/sessions")
public final class SessionResource {
    private final Callers callers;
    private final LogIn logIn;
    private final LogOut logOut;

    SessionResource(Callers callers, LogIn logIn, LogOut logOut) {
        this.callers = callers;
        this.logIn = logIn;
        this.logOut = logOut;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response logIn(Fields fields) {
        var request = LoginRequest.of(fields);
        return switch (logIn.logIn(request.username(), request.password())) {
            case Login.LoggedIn login -> Reply.created(LoginJson.of(login));
            case Login.WrongCredentials _ ->
                Reply.problem(ProblemType.INVALID_CREDENTIALS, "No user has this name and this password");
        };
    }

    @DELETE
    @Path("/current")
    public Response logOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        logOut.logOut(callers.identify(authorization).token());
        return Reply.noContent();
    }
}
