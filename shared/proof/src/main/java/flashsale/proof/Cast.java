package flashsale.proof;

import flashsale.proof.crowd.CrowdRun.Member;
import flashsale.proof.shop.Accounts;
import flashsale.proof.shop.CrowdSeeding;
import flashsale.proof.shop.OpenStores;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** Gets everybody together: a few buyers through the API, the crowd straight into the stores, an admin by both. */
final class Cast {
    private static final int THROUGH_THE_API = 3;

    private final String run;
    private final Accounts accounts;
    private final OpenStores stores;
    private final InstantSource clock;
    private final Console console;

    /** @param run names the run; every user's name begins with it */
    Cast(String run, Accounts accounts, OpenStores stores, InstantSource clock, Console console) {
        this.run = run;
        this.accounts = accounts;
        this.stores = stores;
        this.clock = clock;
        this.console = console;
    }

    void registerAFew() {
        for (int i = 0; i < THROUGH_THE_API; i++) {
            accounts.register(apiBuyer(i));
            accounts.logIn(apiBuyer(i));
        }
        console.line("%d buyers have registered and logged in through the API.", THROUGH_THE_API);
    }

    private String apiBuyer(int number) {
        return run + "-api-" + number;
    }

    /**
     * An account of this run, made an admin in the database: whoever can do that needs no admin's password, and no known
     * password is left behind.
     *
     * @return its session's token
     */
    String admin() {
        var name = run + "-admin";
        accounts.register(name);
        stores.database().makeAdmin(name);
        return accounts.logIn(name);
    }

    List<Member> crowd(int buyers) {
        var seeding = new CrowdSeeding(stores.database(), stores.sessions(), clock, new SecureRandom());
        try (var bar = console.bar("Seeding", buyers)) {
            var users = seeding.users(run + "-crowd-", buyers, apiBuyer(0), bar::stepTo);
            return seeding.logIn(users);
        }
    }
}
