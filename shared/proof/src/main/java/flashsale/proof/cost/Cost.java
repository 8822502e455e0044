package flashsale.proof.cost;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code make cost}. */
@Command(
        name = "cost",
        description = "What a sale costs on AWS, and which quota it meets first.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class Cost implements Callable<Integer> {
    @Option(names = "--buyers", defaultValue = "${env:BUYERS:-1000000}", description = "How many buyers come.")
    private long buyers;

    @Option(names = "--stock", defaultValue = "${env:STOCK:-10000}", description = "Units on sale.")
    private long stock;

    @Option(names = "--seconds", defaultValue = "60", description = "How long they click.")
    private long seconds;

    @Option(names = "--prices", description = "Show the price table, with its sources.")
    private boolean prices;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Cost()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SaleLoad load = load();
        out.println(SaleBill.of(load).text());
        out.println(MonthBill.PROD.bill().text());
        out.println(MonthBill.DEV.bill().text());
        out.println("Quotas in the busiest second, the one that binds first on top");
        out.println(Quota.byShare(load).stream().map(quota -> quota.text(load)).collect(Collectors.joining("\n")));
        if (prices) tell(out);
        return 0;
    }

    private SaleLoad load() {
        try {
            return new SaleLoad(buyers, stock, seconds);
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), impossible.getMessage(), impossible);
        }
    }

    private static void tell(PrintWriter out) {
        out.printf("%nPrices of us-east-1, dollars%n");
        for (Price price : Price.values()) {
            out.printf(
                    "  %-14s per %-45s %s%n",
                    price.dollars().toPlainString(),
                    price.unit(),
                    price.source().text());
        }
    }
}
