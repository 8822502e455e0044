package flashsale.proof.visit;

import java.time.Duration;

/** Each turn somebody new: registers, logs in, asks who he is, logs out, and tries whether the old token still works. */
final class Newcomer implements Visitor {
    /** A hash is as expensive as fifty purchases. */
    private static final Duration PAUSE = Duration.ofMillis(1_500);

    private static final int CREATED = 201;
    private static final int DONE = 204;
    private static final int TAKEN = 409;

    private final String prefix;
    private final AccountDoor door;
    private final VisitLog log;
    private final Persistence persistence;
    private int number;

    /** @param prefix of names that nobody else uses */
    Newcomer(String prefix, AccountDoor door, VisitLog log, Persistence persistence) {
        this.prefix = prefix;
        this.door = door;
        this.log = log;
        this.persistence = persistence;
    }

    @Override
    public void takeTurn() {
        var name = prefix + number++;
        var registered = persistence.untilClear(
                attempt -> log.note(new Act.Register(name, attempt > 0), () -> door.register(name)));
        if (registered.heard().status() == CREATED || registered.heard().status() == TAKEN) {
            visit(name);
        }
    }

    private void visit(String name) {
        var loggedIn = persistence.untilClear(_ -> log.note(new Act.LogIn(name), () -> door.logIn(name)));
        if (loggedIn.heard().status() != CREATED) {
            return;
        }
        long since = loggedIn.sentNanos();
        var token = loggedIn.heard().json().getString("token", "");
        persistence.untilClear(_ -> log.note(new Act.AskWho(name, since), () -> door.who(token)));
        var loggedOut = persistence.untilClear(
                attempt -> log.note(new Act.LogOut(name, since, attempt > 0), () -> door.logOut(token)));
        if (loggedOut.heard().status() == DONE) {
            log.note(new Act.AskAfterwards(name), () -> door.who(token));
        }
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
