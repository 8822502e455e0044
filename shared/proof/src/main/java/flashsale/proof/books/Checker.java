package flashsale.proof.books;

import java.util.List;
import java.util.stream.Stream;

/** Does the arithmetic of the books; what clients were told when, is another check's (history). It only reads what it is given, so whoever doubts it can feed it books of their own. */
public final class Checker {
    private Checker() {}

    /** @return nothing where the books balance */
    public static List<Finding> check(Books books) {
        var answers = Answers.of(books);
        return Stream.of(
                        SoldCheck.findings(books, answers),
                        PromiseCheck.findings(books, answers),
                        CounterCheck.findings(books, answers),
                        AgreementCheck.findings(books))
                .flatMap(findings -> findings)
                .toList();
    }
}
