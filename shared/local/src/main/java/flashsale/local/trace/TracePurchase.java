package flashsale.local.trace;

import flashsale.local.trace.TracedShop.Followed;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make trace}. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Follows one purchase through the functions of a running shop, by the lines they print.")
public final class TracePurchase implements Callable<Integer> {
    @Mixin
    private TracedShop shop;

    @Option(names = "--order", defaultValue = "", description = "one that was made before; else one is bought and paid")
    private String order;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new TracePurchase()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var command = spec.commandLine();
        return shop.print(order.isEmpty() ? this::newPurchase : this::old, command.getOut(), command.getErr());
    }

    private Followed newPurchase() throws IOException, InterruptedException {
        var client = shop.client();
        var buyer = new TracedBuyer(client);
        buyer.logIn();
        String bought = buyer.buy();
        buyer.awaitLanding(bought);
        // Who pays at once is faster than upkeep, and then the payment's request tells of the order as well.
        shop.await(client.trace(), "upkeep");
        buyer.pay(bought);
        shop.await(client.trace(), "order");
        return new Followed("order " + bought, client.trace());
    }

    private Followed old() throws IOException {
        String trace = shop.log()
                .traceOf(order)
                .orElseThrow(() -> new IOException("No line of the functions tells of order %s.".formatted(order)));
        return new Followed("order " + order, trace);
    }
}
