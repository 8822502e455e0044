package flashsale.proof.visit;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import flashsale.proof.catalogue.Heard;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** Is every answer one that is documented for what was asked: as it should be, or for an outage? */
final class Documented {
    private static final int NO_ANSWER = 0;
    private static final int SIGNED_OUT = 401;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    /** What the gateway says by itself: too many requests; the function failed, died, or was too slow. */
    private static final Set<Integer> OF_THE_GATEWAY = Set.of(429, 500, 502, 503, 504);

    /** The admin of the run is logged in again with everybody else, as soon as the store is back. */
    private static final long LOGGED_IN_AGAIN_NANOS = Duration.ofSeconds(20).toNanos();

    private Documented() {}

    /** It may have been done or not. */
    static boolean isUnclear(Visit visit) {
        return isOutage(visit.heard()) || visit.heard().status() == SIGNED_OUT && visit.act() instanceof Act.Revise;
    }

    private static boolean isOutage(Heard heard) {
        if (heard.status() == UNAVAILABLE && isOfAFunction(heard)) {
            return heard.header(HttpHeaders.RETRY_AFTER).isPresent();
        }
        return heard.status() == NO_ANSWER || OF_THE_GATEWAY.contains(heard.status()) && !isOfAFunction(heard);
    }

    /** The gateway has a message, and functions have problems. */
    private static boolean isOfAFunction(Heard heard) {
        return heard.header(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    static Stream<Finding> findings(VisitBooks books) {
        return books.visits().stream()
                .filter(visit -> !isOutage(visit.heard()) && !isAnswer(visit, books))
                .map(Documented::finding);
    }

    private static boolean isAnswer(Visit visit, VisitBooks books) {
        int status = visit.heard().status();
        return switch (visit.act()) {
            case Act.Look look -> status == 200 || status == 304 && look.known() > 0;
            case Act.Search _, Act.Suggest _ -> status == 200;
            case Act.Revise revise ->
                status == 200
                        || status == 412 && revise.again()
                        || status == SIGNED_OUT && books.lostSessions(visit.sentNanos() - LOGGED_IN_AGAIN_NANOS, visit);
            case Act.Register register -> status == 201 || status == 409 && register.again();
            case Act.LogIn _ -> status == 201;
            case Act.AskWho who -> status == 200 || status == SIGNED_OUT && books.lostSessions(who.sinceNanos(), visit);
            case Act.LogOut out ->
                status == 204 || status == SIGNED_OUT && (out.again() || books.lostSessions(out.sinceNanos(), visit));
            case Act.AskAfterwards _ -> status == SIGNED_OUT;
        };
    }

    /** A fault of the shop's own is no answer at all; anything else says what is not so. */
    private static Finding finding(Visit visit) {
        int status = visit.heard().status();
        return Finding.one(
                status >= SERVER_ERROR ? Violation.UNDOCUMENTED_ANSWERS : Violation.CONTRADICTIONS,
                "%s was answered %d",
                visit.act(),
                status);
    }
}
