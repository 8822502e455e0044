package flashsale.local.sam;

import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.backends.BackendsPlan;
import flashsale.local.run.AddressBook;
import flashsale.local.run.LocalShop;
import flashsale.local.run.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make sam-local}: servers, pollers and schedule as in {@code make run}, the doors under SAM in containers. */
@Command(name = "sam-local", mixinStandardHelpOptions = true)
public final class SamLocal implements Callable<Integer> {
    private static final Pattern CONTAINERS_KAFKA = Pattern.compile("(?m)^advertised.listeners=.*CONTAINER://(\\S+)$");

    @Option(names = "--port", defaultValue = "3000", description = "of SAM's API (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--root", defaultValue = ".", description = "folder of the checkout (${DEFAULT-VALUE})")
    private Path root;

    @Option(
            names = "--bridge",
            required = true,
            defaultValue = "${env:FLASHSALE_CONTAINER_BRIDGE}",
            description = "address of this machine at which its containers reach it")
    private InetAddress bridge;

    @Option(names = "--runtime", defaultValue = "java25", description = "provided.al2023 for native functions")
    private String runtime;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new SamLocal()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path checkout = root.toAbsolutePath().normalize();
        Path data = checkout.resolve("target/data");
        Plan plan = Plan.of(checkout, data).withBackends(BackendsPlan.in(data)).withProgress(out::println);
        try (var _ = LocalShop.start(plan);
                var addresses = new ContainerAddresses(bridge)) {
            var variables = new HashMap<>(AddressBook.read(plan.places().state()));
            variables.put("FLASHSALE_KAFKA_SERVERS", kafka(data.resolve("kafka/server.properties")));
            Path file = checkout.resolve("target/sam/env.json");
            Files.createDirectories(file.getParent());
            // SAM gives a function those of them that the template declares for it.
            Map<String, Object> all = Map.of("Parameters", addresses.of(variables));
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
            out.printf(
                    "sam local invoke SeckillFunction -e events/seckill/purchase-without-session.json"
                            + " --env-vars target/sam/env.json --parameter-overrides Runtime=%s%n",
                    runtime);
            return new ProcessBuilder(command(file))
                    .directory(checkout.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private List<String> command(Path variables) {
        return List.of(
                "sam",
                "local",
                "start-api",
                "--port",
                Integer.toString(port),
                "--env-vars",
                variables.toString(),
                "--warm-containers",
                "LAZY",
                // Nobody stands in front of it as CloudFront does.
                "--disable-authorizer",
                "--parameter-overrides",
                "Runtime=%s PaymentProvider=sandbox PaymentKey=none PaymentWebhookSecret=none".formatted(runtime));
    }

    /** The listener for containers is in the settings of the broker that was just started. */
    private static String kafka(Path settings) throws IOException {
        return CONTAINERS_KAFKA
                .matcher(Files.readString(settings))
                .results()
                .map(listener -> listener.group(1))
                .findFirst()
                .orElseThrow(() -> new IOException("Kafka has no listener for containers: " + settings));
    }
}
