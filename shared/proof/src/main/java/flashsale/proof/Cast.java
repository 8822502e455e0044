package flashsale.proof;

import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.shop.CrowdSeeding;
import flashsale.proof.shop.NewBuyers;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.ShopApi;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;

/** Gets the buyers together: a few through the API, the crowd straight into the stores. */
final class Cast {
    private static final int THROUGH_THE_API = 3;
    private static final int PASSWORD_BYTES = 16;

    private final ShopApi api;
    private final OpenStores stores;
    private final InstantSource clock;
    private final Console console;

    Cast(ShopApi api, OpenStores stores, InstantSource clock, Console console) {
        this.api = api;
        this.stores = stores;
        this.clock = clock;
        this.console = console;
    }

    /** @param run names the run; every user's name begins with it */
    List<Member> assemble(String run, int buyers) {
        var secure = new SecureRandom();
        var bytes = new byte[PASSWORD_BYTES];
        secure.nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var newBuyers = new NewBuyers(api);
        for (int i = 0; i < THROUGH_THE_API; i++) {
            newBuyers.register(run + "-api-" + i, password);
        }
        console.line("%d buyers have registered and logged in through the API.", THROUGH_THE_API);
        var seeding = new CrowdSeeding(stores.database(), stores.sessions(), clock, secure);
        try (var bar = console.bar("Seeding", buyers)) {
            var users = seeding.users(run + "-crowd-", buyers, run + "-api-0", bar::stepTo);
            var members = seeding.logIn(users);
            bar.stepTo(buyers);
            return members;
        }
    }
}
