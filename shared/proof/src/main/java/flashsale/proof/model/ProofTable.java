package flashsale.proof.model;

import flashsale.proof.model.Case.Kind;
import flashsale.proof.model.Case.Verdict;
import java.util.Locale;

/** The findings for people, a line for each search. */
final class ProofTable {
    private static final String HEAD = "%-28s %10s %9s %5s %8s  %-50s  %s";
    private static final String ROW = "%-28s %,10d %,9d %5d %6.1f s  %-50s  %s";
    private static final double NANOS = 1e9;

    private ProofTable() {}

    static String head(Kind kind) {
        return switch (kind) {
            case CONFIGURATION ->
                HEAD.formatted("world", "states", "at rest", "depth", "time", "what happens in it", "found");
            case MUTANT -> HEAD.formatted("without", "states", "at rest", "depth", "time", "so that", "found");
        };
    }

    static String row(Case<?> searched, Verdict verdict, long nanos) {
        var found = verdict.found();
        return String.format(
                Locale.ROOT,
                ROW,
                searched.name(),
                found.states(),
                found.resting(),
                found.depth(),
                nanos / NANOS,
                searched.about(),
                verdict.asExpected() ? said(searched, verdict) : surprise(searched, verdict));
    }

    private static String said(Case<?> searched, Verdict verdict) {
        var broken = String.join("; ", verdict.broken());
        return switch (searched.kind()) {
            case CONFIGURATION ->
                (broken.isEmpty() ? "all holds" : "only this breaks: " + broken) + cutShort(verdict.found());
            case MUTANT -> broken.isEmpty() ? "survives" + cutShort(verdict.found()) : "caught: " + broken;
        };
    }

    private static String cutShort(Exploration found) {
        return found.exhausted() ? "" : ", as far as was looked";
    }

    private static String surprise(Case<?> searched, Verdict verdict) {
        var expected = searched.expected().stream().sorted().toList();
        return "SURPRISE: %s; expected to break: %s".formatted(said(searched, verdict), expected);
    }
}
