package flashsale.proof.model;

import flashsale.proof.model.Case.Kind;
import flashsale.proof.model.lines.LineCases;
import flashsale.proof.model.payment.PayCases;
import flashsale.proof.model.purchase.SaleCases;
import flashsale.proof.model.seed.SeedCases;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make prove-model}. Each option is also a variable of the environment, by the name in capitals. */
@Command(
        name = "prove-model",
        description = "Searches every order of steps in small worlds of the shop for one that breaks something.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:everything is as expected", "1:something is not", "2:there is no such world"})
public final class ProveModel implements Callable<Integer> {
    private static final int AS_EXPECTED = 0;
    private static final int SURPRISED = 1;
    private static final int UNKNOWN = 2;

    @Option(
            names = "--trace",
            defaultValue = "${env:TRACE}",
            description = "Searches one world only, and prints how it breaks, step by step.")
    private String trace;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new ProveModel()).execute(arguments));
    }

    /** Every search, in the order in which they are printed. */
    static List<Case<?>> cases() {
        return Stream.of(SeedCases.all(), SaleCases.all(), PayCases.all(), LineCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        return trace == null || trace.isEmpty() ? searchAll(out) : showTrace(out);
    }

    private static int searchAll(PrintWriter out) {
        long states = 0;
        long surprises = 0;
        for (var kind : Kind.values()) {
            out.println(ProofTable.head(kind));
            for (var one : cases()) {
                if (one.kind() == kind) {
                    var verdict = search(one, out);
                    states += verdict.found().states();
                    surprises += verdict.asExpected() ? 0 : 1;
                }
            }
            out.println();
        }
        out.println("%,d states. %s"
                .formatted(states, surprises == 0 ? "Everything is as expected." : surprises + " SURPRISES."));
        out.flush();
        return surprises == 0 ? AS_EXPECTED : SURPRISED;
    }

    private static Case.Verdict search(Case<?> one, PrintWriter out) {
        long start = System.nanoTime();
        var verdict = one.judge();
        out.println(ProofTable.row(one, verdict, System.nanoTime() - start));
        out.flush();
        return verdict;
    }

    private int showTrace(PrintWriter out) {
        var found = cases().stream().filter(one -> one.name().equals(trace)).findFirst();
        if (found.isEmpty()) {
            out.println("There is no %s. There are:".formatted(trace));
            cases().forEach(one -> out.println("  " + one.name()));
            out.flush();
            return UNKNOWN;
        }
        out.println(ProofTable.head(found.get().kind()));
        var verdict = search(found.get(), out);
        verdict.found().broken().forEach((invariant, way) -> {
            out.println("Broken: " + invariant);
            way.lines().forEach(out::println);
        });
        out.flush();
        return verdict.asExpected() ? AS_EXPECTED : SURPRISED;
    }
}
