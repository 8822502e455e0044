package flashsale.proof.shop;

import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.UserId;
import flashsale.proof.crowd.CrowdRun.Member;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/** Puts a crowd into the stores: hashing tens of thousands of passwords would measure something else. */
public final class CrowdSeeding {
    private static final int ROWS_PER_TRANSACTION = 2_000;

    /** Enough to keep one Redis busy; each waits for its own answer. */
    static final int SESSIONS_AT_ONCE = 32;

    private static final Duration SESSION = Duration.ofHours(1);

    private static final String INSERT =
            "INSERT INTO users (username, email, password_hash, role, created_at) VALUES (?, ?, ?, 'BUYER', ?)";

    private final Database database;
    private final Sessions sessions;
    private final InstantSource clock;
    private final RandomGenerator secure;

    /** @param secure for session tokens, which guard something even here */
    public CrowdSeeding(Database database, Sessions sessions, InstantSource clock, RandomGenerator secure) {
        this.database = database;
        this.sessions = sessions;
        this.clock = clock;
        this.secure = secure;
    }

    /**
     * Users whose names begin with the prefix, all with the password of a registered one.
     *
     * @param progress is told how many are there
     */
    public List<UserId> users(String prefix, int count, String sharesPasswordOf, IntConsumer progress) {
        var hash = database.query(
                        "SELECT password_hash FROM users WHERE username = ?", row -> row.getString(1), sharesPasswordOf)
                .getFirst();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int from = 0; from < count; from += ROWS_PER_TRANSACTION) {
            int to = Math.min(count, from + ROWS_PER_TRANSACTION);
            var rows = new ArrayList<Object[]>(to - from);
            for (int i = from; i < to; i++) {
                var name = prefix + i;
                rows.add(new Object[] {name, name + "@crowd.invalid", hash, now});
            }
            database.insert(INSERT, rows);
            progress.accept(to);
        }
        return database.query(
                "SELECT id FROM users WHERE username LIKE ? ORDER BY id",
                row -> new UserId(row.getLong(1)),
                prefix + '%');
    }

    /** An open session for each of them. */
    public List<Member> logIn(List<UserId> users) {
        var expires = clock.instant().plus(SESSION);
        var members = users.stream()
                .map(user -> new Member(user, SessionToken.draw(secure)))
                .toList();
        Parallel.forEach(
                SESSIONS_AT_ONCE,
                members,
                member -> sessions.open(member.session(), new Session(member.user(), Role.BUYER, expires)));
        return members;
    }
}
