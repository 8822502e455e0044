package flashsale.proof.bench;

import flashsale.backends.BackendsPlan;
import flashsale.local.run.AddressBook;
import flashsale.local.run.LocalShop;
import flashsale.local.run.Plan;
import flashsale.local.run.Training;
import flashsale.local.runtime.FunctionEnvironment;
import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Machine;
import flashsale.local.runtime.Places;
import flashsale.local.template.DeclaredFunction;
import flashsale.proof.CannotRun;
import flashsale.proof.shop.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/**
 * A shop in which nothing happens by itself, on servers of its own: what is measured would otherwise share two cores
 * with pollers and schedules. Its functions are there twice, with the AOT caches that every shop of this checkout uses,
 * and without any.
 */
public final class ColdShop implements AutoCloseable {
    private static final String BOOTSTRAP = "bootstrap";

    private final LocalShop shop;
    private final Machine machine;
    private final Functions uncached;
    private final Map<String, String> addresses;

    private ColdShop(LocalShop shop, Plan plan, Path data) {
        this.shop = shop;
        this.addresses = AddressBook.read(plan.places().state());
        this.machine = new Machine(InstantSource.system(), System::nanoTime, new SplittableRandom());
        var bare = data.resolve("uncached");
        // A store of its own, in which nobody makes a cache.
        var places = new Places(plan.places().root(), bare.resolve("store"), bare, bare.resolve("logs"));
        var environment = new FunctionEnvironment(addresses, Map.of());
        this.uncached = new Functions(shop.template(), places, environment, machine, plan.runtime());
    }

    /**
     * @param root folder of the checkout
     * @param data where its servers keep their data; forgotten first
     * @throws CannotRun where it does not start
     */
    public static ColdShop open(Path root, Path data, Training training, Consumer<String> progress) {
        var plan = Plan.of(root, data)
                // The servers of somebody else are not to be filled with buyers.
                .withBackends(BackendsPlan.in(data).environment(Map.of()).fresh(true))
                .withTraining(training)
                .withoutTriggers()
                .withProgress(progress);
        try {
            return new ColdShop(LocalShop.start(plan), plan, data);
        } catch (RuntimeException failure) {
            throw new CannotRun("The shop does not start. " + failure.getMessage(), failure);
        }
    }

    public URI url() {
        return shop.baseUri();
    }

    public Stores stores() {
        return Stores.of(addresses, "The shop was started without a server");
    }

    List<DeclaredFunction> declared() {
        return shop.template().functions();
    }

    /** A build is either native or for the JVM; the one that is there. */
    List<Variant> variants(DeclaredFunction function) {
        try (var zip = new ZipFile(function.zip().toFile())) {
            if (zip.getEntry(BOOTSTRAP) != null) {
                return List.of(Variant.NATIVE);
            }
        } catch (IOException unreadable) {
            throw new CannotRun("%s cannot be read.".formatted(function.zip()), unreadable);
        }
        boolean cached = !shop.functions().untrained().contains(function.name());
        return cached ? List.of(Variant.JVM_AOT, Variant.JVM) : List.of(Variant.JVM);
    }

    Functions functions(Variant variant) {
        return switch (variant) {
            case NATIVE, JVM_AOT -> shop.functions();
            case JVM -> uncached;
        };
    }

    /** Processes that were needed to get here would only keep memory. */
    void endAll() {
        for (var function : declared()) {
            var running = shop.functions().processes(function.name());
            running.forEach(process -> shop.functions().kill(function.name(), process.pid()));
        }
    }

    @Override
    public void close() {
        uncached.close();
        machine.close();
        shop.close();
    }
}
