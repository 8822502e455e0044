package flashsale.proof;

import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;
import flashsale.proof.shop.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sessions of a run. Where the cache has lost them, everybody logs in again, and gets the same token. */
final class LogIns {
    private static final int AT_ONCE = 16;

    /** A cache that was killed is back within a second. */
    private static final int TRIES = 150;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private record LogIn(SessionToken token, Session session) {}

    private final Sessions sessions;
    private final List<LogIn> all;

    private LogIns(Sessions sessions, List<LogIn> all) {
        this.sessions = sessions;
        this.all = all;
    }

    static LogIns of(Scene scene) {
        var sessions = scene.stores().sessions();
        var admin = new SessionToken(scene.desk().token());
        var known = sessions.find(admin).orElseThrow(() -> new CannotRun("The admin of the run is not logged in."));
        var all = new ArrayList<LogIn>();
        all.add(new LogIn(admin, known));
        scene.members()
                .forEach(member -> all.add(
                        new LogIn(member.session(), new Session(member.user(), Role.BUYER, known.expiresAt()))));
        return new LogIns(sessions, all);
    }

    /** @throws CannotRun where the cache does not come back */
    void again() {
        for (int left = TRIES; !open(left); left--) {
            pause();
        }
    }

    private boolean open(int triesLeft) {
        try {
            Parallel.run(AT_ONCE, thread -> {
                for (int i = thread; i < all.size(); i += AT_ONCE) {
                    sessions.open(all.get(i).token(), all.get(i).session());
                }
            });
            return true;
        } catch (CannotRun away) {
            if (triesLeft == 0) {
                throw away;
            }
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while everybody logged in again.", stopped);
        }
    }
}
