package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.util.Map;

/** Accounts made and used through the API, as people do. */
public final class Accounts {
    private final ShopApi api;
    private final String password;

    /** @param password of every account, drawn for the run */
    public Accounts(ShopApi api, String password) {
        this.api = api;
        this.password = password;
    }

    public void register(String username) {
        api.postOnce(
                "/v1/users", Map.of("username", username, "email", username + "@crowd.invalid", "password", password));
    }

    /** @return the session's token */
    public String logIn(String username) {
        var session = api.post("/v1/sessions", "", Map.of("username", username, "password", password));
        var token = session.get("token").asText();
        var name = api.get("/v1/users/me", token).get("username").asText();
        if (!name.equals(username)) {
            throw new CannotRun("%s logged in and was taken for %s.".formatted(username, name));
        }
        return token;
    }
}
