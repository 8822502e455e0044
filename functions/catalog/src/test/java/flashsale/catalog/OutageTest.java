package flashsale.catalog;

import static org.hamcrest.Matchers.is;

import flashsale.backends.Server;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Frozen;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class OutageTest {
    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "CACHE_REDIS"})
    void a_frozen_server_is_said_soon_and_forgotten_when_it_thaws(Server server) {
        var admin = Admin.loggedIn();
        var sale = admin.draftedSale();

        try (var _ = frozen(server)) {
            Refused.asUnavailable(admin.get("/v1/admin/sales/" + sale));
            Refused.asUnavailable(admin.get("/v1/admin/sales/" + sale));
        }

        admin.get("/v1/admin/sales/" + sale).statusCode(200);
    }

    @Test
    void a_publication_that_the_gate_did_not_hear_goes_on_when_it_is_repeated() {
        var admin = Admin.loggedIn();
        var sale = admin.draftedSale();

        try (var _ = frozen(Server.STOCK_REDIS)) {
            Refused.asUnavailable(admin.move(sale, "publication"));
            admin.get("/v1/admin/sales/" + sale).body("status", is("LOADING"));
        }

        admin.move(sale, "publication").statusCode(200).body("status", is("PUBLISHED"));
    }

    private static Frozen frozen(Server server) {
        return Frozen.at(TestBackends.environment(server).get(server.variable()));
    }
}
