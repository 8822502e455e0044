package flashsale.proof.shop;

import flashsale.backends.BackendsPlan;
import flashsale.local.run.Demo;
import flashsale.local.run.LocalShop;
import flashsale.local.run.Plan;
import flashsale.local.run.Training;
import flashsale.proof.CannotRun;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

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
        var plan = Plan.of(root, data)
                .withPort(port)
                .withBackends(BackendsPlan.in(data).fresh(true))
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
        return Stores.of(shop.addresses().asEnvironment(), "The shop was started without a server");
    }

    @Override
    public boolean kill(String function) {
        var name = FunctionName.inTemplate(function);
        return shop.functions().processes(name).stream()
                .anyMatch(process -> shop.functions().kill(name, process.pid()));
    }

    @Override
    public void close() {
        shop.close();
    }
}
