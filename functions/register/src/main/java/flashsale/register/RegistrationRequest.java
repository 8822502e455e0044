package flashsale.register;

import flashsale.domain.user.Email;
import flashsale.domain.user.Password;
import flashsale.domain.user.Username;
import flashsale.http.Fields;

record RegistrationRequest(Username username, Email email, Password password) {
    static RegistrationRequest of(Fields fields) {
        var username = fields.text("username", Username::new);
        var email = fields.text("email", Email::new);
        var password = fields.text("password", Password::new);
        return fields.read(() -> new RegistrationRequest(username.get(), email.get(), password.get()));
    }
}
