package flashsale.login;

import flashsale.http.UserJson;
import flashsale.http.WireTime;
import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection
record LoginJson(String token, String expiresAt, UserJson user) {
    static LoginJson of(Login.LoggedIn login) {
        return new LoginJson(
                login.token().value(), WireTime.of(login.session().expiresAt()), UserJson.of(login.user()));
    }

    /** Whoever has the token is the user. */
    @Override
    public String toString() {
        return "LoginJson[hidden]";
    }
}
