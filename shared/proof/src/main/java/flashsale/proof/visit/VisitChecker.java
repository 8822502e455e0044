package flashsale.proof.visit;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Holds what visitors were told against what there is. It only reads what it is given. */
public final class VisitChecker {
    private VisitChecker() {}

    /** @return nothing where everything they heard was true, and is kept */
    public static List<Finding> check(VisitBooks books) {
        var told = Told.of(books);
        return Stream.of(
                        Documented.findings(books),
                        books.visits().stream().flatMap(visit -> PageCheck.findings(visit, told)),
                        RevisionCheck.findings(books, told),
                        names(books),
                        lockedOut(books))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Finding> names(VisitBooks books) {
        return books.visits().stream()
                .filter(visit -> visit.act() instanceof Act.AskWho who
                        && visit.heard().status() == 200
                        && !who.name().equals(visit.heard().json().getString("username")))
                .map(visit -> Finding.one(
                        Violation.CONTRADICTIONS,
                        "%s was taken for %s",
                        visit.act(),
                        visit.heard().json().getString("username")));
    }

    private static Stream<Finding> lockedOut(VisitBooks books) {
        return books.lockedOut().stream()
                .map(name -> Finding.one(Violation.LOST_PROMISES, "User %s has registered and cannot log in", name));
    }
}
