package flashsale.local.run;

import flashsale.local.template.Template;
import flashsale.payment.sandbox.SandboxProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The payment provider of the shop: the one the environment names, or else the sandbox, as a process of its own that is
 * started again whenever it dies, with its ledger, on the same port.
 */
final class Provider implements AutoCloseable {
    private static final String PREFIX = "FLASHSALE_PAYMENT_";
    private static final String URL = PREFIX + "URL";
    private static final String SILENCE = PREFIX + "SILENCE";

    /** A provider on the same machine that has said nothing for so long has lost its answer. */
    private static final String LOCAL_SILENCE = "3s";

    private final Map<String, String> environment;
    private final Optional<SandboxProcess> sandbox;
    private final Supervisor supervisor;

    private Provider(Map<String, String> environment, Optional<SandboxProcess> sandbox, Consumer<String> progress) {
        this.environment = environment;
        this.sandbox = sandbox;
        this.supervisor = new Supervisor(progress);
        sandbox.ifPresent(process ->
                supervisor.watch(new Supervisor.Ward("The payment sandbox", process::isAlive, process::revive)));
    }

    /**
     * @param folder of the sandbox's ledger
     * @param fresh forget the ledger of earlier runs
     * @param given the variables of this machine; those that name a provider are handed on
     * @param progress is told when it is started again
     */
    static Provider open(
            Template template, Path folder, boolean fresh, Map<String, String> given, Consumer<String> progress) {
        boolean wanted = template.functions().stream()
                .anyMatch(function -> function.environment().containsKey(URL)
                        || function.awaited().contains(URL));
        if (!wanted) return new Provider(Map.of(), Optional.empty(), progress);
        if (given.containsKey(URL)) {
            var named = given.entrySet().stream()
                    .filter(variable -> variable.getKey().startsWith(PREFIX))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return new Provider(named, Optional.empty(), progress);
        }
        if (fresh) clear(folder);
        return of(SandboxProcess.start(folder, 0, SandboxProcess.LOCAL_SECRET), progress);
    }

    private static Provider of(SandboxProcess sandbox, Consumer<String> progress) {
        var environment = new HashMap<>(sandbox.asEnvironment());
        environment.put(SILENCE, LOCAL_SILENCE);
        return new Provider(Map.copyOf(environment), Optional.of(sandbox), progress);
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

    @Override
    public void close() {
        supervisor.close();
        sandbox.ifPresent(SandboxProcess::close);
    }
}
