package flashsale.proof.report;

import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import java.util.List;

/** How much of each kind of harm was found. */
public record ViolationCounts(
        int oversold,
        int overLimit,
        int lostPromises,
        int phantomOrders,
        int contradictions,
        int drift,
        int doubleCharge,
        int chargedNotPaid,
        int paidNotCharged,
        int leakedUnits,
        int unbalancedBooks,
        int undocumentedAnswers) {
    static ViolationCounts of(List<Finding> findings) {
        return new ViolationCounts(
                count(findings, Violation.OVERSOLD),
                count(findings, Violation.OVER_LIMIT),
                count(findings, Violation.LOST_PROMISES),
                count(findings, Violation.PHANTOM_ORDERS),
                count(findings, Violation.CONTRADICTIONS),
                count(findings, Violation.DRIFT),
                count(findings, Violation.DOUBLE_CHARGE),
                count(findings, Violation.CHARGED_NOT_PAID),
                count(findings, Violation.PAID_NOT_CHARGED),
                count(findings, Violation.LEAKED_UNITS),
                count(findings, Violation.UNBALANCED_BOOKS),
                count(findings, Violation.UNDOCUMENTED_ANSWERS));
    }

    private static int count(List<Finding> findings, Violation kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .mapToInt(Finding::count)
                .sum();
    }

    int sum() {
        return oversold
                + overLimit
                + lostPromises
                + phantomOrders
                + contradictions
                + drift
                + doubleCharge
                + chargedNotPaid
                + paidNotCharged
                + leakedUnits
                + unbalancedBooks
                + undocumentedAnswers;
    }
}
