package flashsale.proof.visit;

import flashsale.domain.user.SessionToken;
import flashsale.proof.catalogue.ReadDoor;
import flashsale.proof.catalogue.RevisionDoor;
import io.vertx.core.Vertx;
import java.net.URI;

/** Every door that visitors go through. */
public record VisitDoors(AccountDoor accounts, ReadDoor pages, RevisionDoor revisions) implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    /**
     * @param admin session of somebody who may revise products
     * @param password of newcomers
     */
    public static VisitDoors open(Vertx vertx, URI shop, SessionToken admin, String password) {
        return new VisitDoors(
                new AccountDoor(vertx, shop, password),
                new ReadDoor(vertx, shop, CONNECTIONS),
                new RevisionDoor(vertx, shop, admin, CONNECTIONS));
    }

    @Override
    public void close() {
        accounts.close();
        pages.close();
        revisions.close();
    }
}
