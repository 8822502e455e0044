package flashsale.proof.books;

import java.util.List;
import java.util.stream.Stream;

/** Does the arithmetic of a sale whose orders were paid for and ended. It only reads what it is given. */
public final class LifeChecker {
    private LifeChecker() {}

    /** @return nothing where the books balance */
    public static List<Finding> check(LifeBooks books) {
        var answers = Answers.of(books.sale());
        return Stream.of(
                        SoldCheck.findings(books.sale(), answers),
                        PromiseCheck.findings(books.sale(), answers),
                        MoneyCheck.findings(books),
                        UnitsCheck.findings(books.sale()),
                        SumsCheck.findings(books.sale()),
                        LifeAnswerCheck.findings(books),
                        EndCheck.findings(books))
                .flatMap(findings -> findings)
                .toList();
    }
}
