package flashsale.login;

import flashsale.domain.user.Password;
import flashsale.domain.user.Username;
import flashsale.http.Fields;

record LoginRequest(Username username, Password password) {
    static LoginRequest of(Fields fields) {
        var username = fields.text("username", Username::new);
        var password = fields.text("password", Password::new);
        return fields.read(() -> new LoginRequest(username.get(), password.get()));
    }
}
