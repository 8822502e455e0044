package flashsale.proof.visit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Everything that is known of the visitors' run once it is quiet.
 *
 * @param sessionsLost when the store of the sessions died, by the clock of the visits
 * @param rows of the revised products, by their ids
 * @param indexed version of each revised product that a search finds
 * @param lockedOut who has registered and cannot log in
 */
public record VisitBooks(
        List<Visit> visits,
        List<Long> sessionsLost,
        Map<String, Row> rows,
        Map<String, Integer> indexed,
        List<String> lockedOut) {
    /** A store that dies is noticed a moment later, and by then somebody may have been turned away. */
    private static final long NOTICED_NANOS = Duration.ofSeconds(1).toNanos();

    /** A product in MySQL. */
    public record Row(int version, long price) {}

    /** Whether a session that was open at the moment may be gone without anybody's doing. */
    boolean lostSessions(long sinceNanos, Visit visit) {
        return sessionsLost.stream()
                .anyMatch(lost -> lost >= sinceNanos - NOTICED_NANOS && lost <= visit.heardNanos() + NOTICED_NANOS);
    }
}
