package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.util.Map;

/** Registers and logs in a few buyers as people do, to see that this works before a crowd is seeded past it. */
public final class NewBuyers {
    private final ShopApi api;

    public NewBuyers(ShopApi api) {
        this.api = api;
    }

    public void register(String username, String password) {
        var user = Map.of("username", username, "email", username + "@crowd.invalid", "password", password);
        api.post("/v1/users", "", user);
        var session = api.post("/v1/sessions", "", Map.of("username", username, "password", password));
        var me = api.get("/v1/users/me", session.get("token").asText());
        if (!me.get("username").asText().equals(username)) {
            throw new CannotRun("%s logged in and was taken for %s.".formatted(username, me.get("username")));
        }
    }
}
