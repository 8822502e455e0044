package flashsale.proof.model;

import flashsale.proof.model.Case.Verdict;
import java.util.List;
import java.util.Locale;

/** The findings for people, a line for each search. */
final class ProofTable {
    private static final String ROW = "%-24s %,11d %5d %6.1f s  %-58s %s";
    private static final double NANOS = 1e9;

    private ProofTable() {}

    static String head() {
        return "%-24s %11s %5s %8s  %s".formatted("", "states", "depth", "time", "found");
    }

    static String row(Case<?> searched, Verdict verdict, long nanos) {
        var found = verdict.found();
        var row = String.format(
                Locale.ROOT,
                ROW,
                searched.name(),
                found.states(),
                found.depth(),
                nanos / NANOS,
                said(searched, verdict),
                verdict.asExpected() ? searched.about() : "UNEXPECTED, expected " + expected(searched));
        return row.stripTrailing();
    }

    private static String said(Case<?> searched, Verdict verdict) {
        var broken = verdict.broken();
        if (!broken.isEmpty()) {
            var verb = searched.kind() == Case.Kind.MUTANT ? "caught" : "broken";
            return verb + ": " + String.join("; ", broken);
        }
        if (!verdict.found().exhausted()) {
            return "nothing, and not all was looked at";
        }
        return searched.kind() == Case.Kind.MUTANT
                ? "survives, everything looked at"
                : "all hold, everything looked at";
    }

    private static String expected(Case<?> searched) {
        return searched.expected().isEmpty()
                ? "nothing"
                : String.join(
                        "; ", List.copyOf(searched.expected()).stream().sorted().toList());
    }
}
