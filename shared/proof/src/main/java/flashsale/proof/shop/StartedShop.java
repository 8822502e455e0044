package flashsale.proof.shop;

import flashsale.backends.BackendsPlan;
import flashsale.backends.RunningServer;
import flashsale.local.run.Demo;
import flashsale.local.run.LocalShop;
import flashsale.local.run.Plan;
import flashsale.local.run.Training;
import flashsale.local.runtime.Functions;
import flashsale.payment.sandbox.SandboxProcess;
import flashsale.proof.CannotRun;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A shop that lives as long as the run: the same one make run opens, on data of its own. */
public final class StartedShop implements Shop {
    private final LocalShop shop;

    private StartedShop(LocalShop shop) {
        this.shop = shop;
    }

    /**
     * @param root folder of the checkout
     * @param data where its servers keep their data; forgotten first
     * @param port 0 for any that is free
     * @throws CannotRun where it does not start
     */
    public static StartedShop open(Path root, Path data, int port, Training training, Consumer<String> progress) {
        return open(Plan.of(root, data).withPort(port), BackendsPlan.in(data), training, progress);
    }

    /**
     * The same on servers of its own, whatever servers the environment names, and on any free port. No AOT caches are
     * made for it: it is for one run, and its speed means nothing.
     */
    public static StartedShop openApart(Path root, Path data, Consumer<String> progress) {
        return open(Plan.of(root, data), BackendsPlan.in(data).environment(Map.of()), Training.OFF, progress);
    }

    private static StartedShop open(Plan usual, BackendsPlan backends, Training training, Consumer<String> progress) {
        var plan = usual.withBackends(backends.fresh(true))
                .withTraining(training)
                .withOpening(new Demo(progress))
                .withProgress(progress);
        try {
            return new StartedShop(LocalShop.start(plan));
        } catch (RuntimeException failure) {
            throw new CannotRun("The shop does not start. " + failure.getMessage(), failure);
        }
    }

    @Override
    public URI url() {
        return shop.baseUri();
    }

    @Override
    public Stores stores() {
        var environment = new HashMap<>(shop.addresses().asEnvironment());
        shop.sandbox().ifPresent(provider -> environment.putAll(provider.asEnvironment()));
        return Stores.of(environment, "The shop was started without a server");
    }

    @Override
    public List<ProcessHandle> processes(String name) {
        return pids(name).flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
    }

    private Stream<Long> pids(String name) {
        if (name.equals(PROVIDER)) {
            return shop.sandbox().stream().map(SandboxProcess::pid);
        }
        var server = Shop.server(name);
        if (server.isPresent()) {
            return Optional.ofNullable(shop.backends().servers().get(server.get())).stream()
                    .map(RunningServer::pid);
        }
        // One that the operating system has not started yet has no number.
        return shop.functions().processes(FunctionName.inTemplate(name)).stream()
                .map(Functions.Running::pid)
                .filter(pid -> pid != 0);
    }

    @Override
    public void close() {
        shop.close();
    }
}
