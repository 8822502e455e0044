package flashsale.register;

import flashsale.domain.user.Registration;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.UserJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/v1/users")
public final class UserResource {
    private final RegisterUser registerUser;

    UserResource(RegisterUser registerUser) {
        this.registerUser = registerUser;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(Fields fields) {
        var request = RegistrationRequest.of(fields);
        return switch (registerUser.register(request.username(), request.email(), request.password())) {
            case Registration.Registered(var user) -> Reply.created(UserJson.of(user));
            case Registration.Taken _ ->
                Reply.problem(ProblemType.USER_EXISTS, "The username or the e-mail address belongs to somebody");
        };
    }
}
