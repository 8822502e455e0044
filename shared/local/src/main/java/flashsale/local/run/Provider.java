package flashsale.local.run;

import flashsale.local.template.Template;
import flashsale.payment.sandbox.SandboxProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The payment provider of the shop: the one the environment names, or else the sandbox, as a process of its own that is
 * started again whenever it dies, with its ledger, on the same port.
 */
final class Provider implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Provider.class.getName());

    private static final String PREFIX = "FLASHSALE_PAYMENT_";
    private static final String URL = PREFIX + "URL";
    private static final String SILENCE = PREFIX + "SILENCE";

    /** A provider on the same machine that has said nothing for so long has lost its answer. */
    private static final String LOCAL_SILENCE = "3s";

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final Map<String, String> environment;
    private final Optional<SandboxProcess> sandbox;
    private final Optional<Thread> watch;

    private Provider(Map<String, String> environment, Optional<SandboxProcess> sandbox) {
        this.environment = environment;
        this.sandbox = sandbox;
        this.watch = sandbox.map(
                process -> Thread.ofPlatform().daemon().name("payment-sandbox").start(() -> restartTheDead(process)));
    }

    /**
     * @param folder of the sandbox's ledger
     * @param fresh forget the ledger of earlier runs
     * @param given the variables of this machine; those that name a provider are handed on
     */
    static Provider open(Template template, Path folder, boolean fresh, Map<String, String> given) {
        boolean wanted = template.functions().stream()
                .anyMatch(function -> function.environment().containsKey(URL)
                        || function.awaited().contains(URL));
        if (!wanted) return new Provider(Map.of(), Optional.empty());
        if (given.containsKey(URL)) {
            var named = given.entrySet().stream()
                    .filter(variable -> variable.getKey().startsWith(PREFIX))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return new Provider(named, Optional.empty());
        }
        if (fresh) clear(folder);
        return of(SandboxProcess.start(folder, 0, SandboxProcess.LOCAL_SECRET));
    }

    private static Provider of(SandboxProcess sandbox) {
        var environment = new HashMap<>(sandbox.asEnvironment());
        environment.put(SILENCE, LOCAL_SILENCE);
        return new Provider(Map.copyOf(environment), Optional.of(sandbox));
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** What functions and tools have to be told. */
    Map<String, String> asEnvironment() {
        return environment;
    }

    /** Empty where the environment names a provider, or nobody wants one. */
    Optional<SandboxProcess> sandbox() {
        return sandbox;
    }

    void tells(URI shop) {
        sandbox.ifPresent(process -> process.sendWebhooksTo(shop.resolve("/v1/payments/webhooks/sandbox")));
    }

    private static void restartTheDead(SandboxProcess process) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK);
                if (!process.isAlive()) restart(process);
            }
        } catch (InterruptedException closing) {
            LOG.log(Level.DEBUG, "The shop closes", closing);
        }
    }

    private static void restart(SandboxProcess process) {
        try {
            LOG.log(Level.WARNING, "The payment sandbox has died and is started again");
            process.restart();
        } catch (UncheckedIOException | IllegalStateException again) {
            LOG.log(Level.WARNING, "The payment sandbox does not start", again);
        }
    }

    @Override
    public void close() {
        watch.ifPresent(Provider::end);
        sandbox.ifPresent(SandboxProcess::close);
    }

    private static void end(Thread watch) {
        watch.interrupt();
        try {
            if (!watch.join(CLOSE)) LOG.log(Level.WARNING, "The payment sandbox is still being started");
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
