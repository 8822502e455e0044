package flashsale.local.trace;

import com.fasterxml.jackson.databind.JsonNode;
import flashsale.local.trace.TracedShop.Followed;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make trace PRODUCT=new}. */
@Command(
        name = "trace-product",
        mixinStandardHelpOptions = true,
        description =
                "Follows one change of a product through the functions of a running shop, by the lines they print.")
public final class TraceProduct implements Callable<Integer> {
    @Mixin
    private TracedShop shop;

    @Option(names = "--admin", defaultValue = "admin", description = "who changes it (${DEFAULT-VALUE})")
    private String admin;

    @Option(
            names = "--password",
            defaultValue = "${env:FLASHSALE_ADMIN_PASSWORD:-admin-local-only}",
            description = "the admin's; that of the local shop where FLASHSALE_ADMIN_PASSWORD is not set")
    private String password;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new TraceProduct()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var command = spec.commandLine();
        return shop.print(this::revision, command.getOut(), command.getErr());
    }

    /** Of a product nobody was ever shown: it comes as a draft, in another trace, and is archived in this one. */
    private Followed revision() throws IOException, InterruptedException {
        String product = draft().get("id").asText();
        var client = shop.client();
        client.logIn(admin, password);
        client.delete("/v1/admin/products/" + product, 1);
        shop.await(client.trace(), "search-index");
        return new Followed("product " + product, client.trace());
    }

    private JsonNode draft() throws IOException, InterruptedException {
        var client = shop.client();
        client.logIn(admin, password);
        var draft = client.body()
                .put("sku", "TRACE-" + client.trace().substring(0, 20))
                .put("name", "To be followed")
                .put("description", "Shown to nobody")
                .put("status", "DRAFT");
        draft.putObject("price").put("amount", 1).put("currency", "CNY");
        return client.post("/v1/admin/products", draft);
    }
}
