package flashsale.proof.visit;

import flashsale.proof.catalogue.Heard;
import flashsale.proof.crowd.Connections;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/** The routes of accounts and sessions, one request at a time and no second try. Its futures never fail. */
public final class AccountDoor implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final HttpClient client;
    private final String password;

    /** @param password of every account */
    AccountDoor(Vertx vertx, URI shop, String password) {
        this.client = Connections.open(vertx, shop, CONNECTIONS);
        this.password = password;
    }

    Future<Heard> register(String name) {
        return post("/v1/users", account(name).put("email", name + "@visitors.invalid"));
    }

    Future<Heard> logIn(String name) {
        return post("/v1/sessions", account(name));
    }

    /** Without a session, so it is refused; but a function has to be there to refuse it. */
    Future<Heard> buyAsNobody(String sale) {
        return post("/v1/sales/" + sale + "/purchases", new JsonObject().put("quantity", 1));
    }

    private JsonObject account(String name) {
        return new JsonObject().put("username", name).put("password", password);
    }

    private Future<Heard> post(String path, JsonObject body) {
        return Heard.of(client.request(HttpMethod.POST, path)
                .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .send(body.toBuffer())));
    }

    Future<Heard> who(String token) {
        return inSession(HttpMethod.GET, "/v1/users/me", token);
    }

    Future<Heard> logOut(String token) {
        return inSession(HttpMethod.DELETE, "/v1/sessions/current", token);
    }

    private Future<Heard> inSession(HttpMethod method, String path, String token) {
        return Heard.of(client.request(method, path)
                .compose(request -> request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .send()));
    }

    @Override
    public void close() {
        client.close();
    }
}
