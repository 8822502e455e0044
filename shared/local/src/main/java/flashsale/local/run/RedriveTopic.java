package flashsale.local.run;

import flashsale.local.kafka.Redrive;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make redrive}. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = "Brings the dead letters of a topic back to it, once what buried them is mended.")
public final class RedriveTopic implements Callable<Integer> {
    /** Says a page about each connection; kept here, because a logger nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    @Option(names = "--topic", required = true, description = "whose dead letters lie in <topic>.dlt")
    private String topic;

    @Option(names = "--state", defaultValue = "target/data/shop", description = "of a running shop (${DEFAULT-VALUE})")
    private Path state;

    @Option(
            names = "--servers",
            defaultValue = "${env:FLASHSALE_KAFKA_SERVERS}",
            description =
                    "Kafka elsewhere, as host:port,.. or scram://user:password@host:port,.. (FLASHSALE_KAFKA_SERVERS)")
    private String servers;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new RedriveTopic()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        String kafka = servers != null ? servers : AddressBook.read(state).get("FLASHSALE_KAFKA_SERVERS");
        if (kafka == null) {
            spec.commandLine().getErr().println("No shop has run here: make run, or name FLASHSALE_KAFKA_SERVERS.");
            return 1;
        }
        KAFKA.setLevel(Level.WARNING);
        int brought = new Redrive(kafka).run(topic);
        spec.commandLine().getOut().printf("%d records are back in %s%n", brought, topic);
        return 0;
    }
}
