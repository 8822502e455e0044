package flashsale.local.run;

import flashsale.backends.Addresses;
import flashsale.backends.BackendsPlan;
import flashsale.local.runtime.Places;
import flashsale.local.runtime.RuntimeOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What kind of shop is to be opened.
 *
 * @param places where template, packages, logs and state are
 * @param template the SAM template
 * @param port of the API on 127.0.0.1; 0 for any that is free
 * @param backends which servers, and where their data is
 * @param runtime how functions are run
 * @param training when AOT caches are made
 * @param triggers whether pollers and schedules run; without them nothing happens but what is asked for
 * @param environment what the functions are told about this machine's servers: given to a function that declares the
 *     variable in the template, and to no other
 * @param opening called when everything runs, before the shop is said to be ready
 * @param progress told one line per step
 */
public record Plan(
        Places places,
        Path template,
        int port,
        BackendsPlan backends,
        RuntimeOptions runtime,
        Training training,
        boolean triggers,
        Function<Addresses, Map<String, String>> environment,
        Consumer<LocalShop> opening,
        Consumer<String> progress) {

    /** The shop of this checkout with its data in {@code data}, on any free port. */
    public static Plan of(Path root, Path data) {
        return new Plan(
                Places.of(root, data.resolve("shop")),
                root.resolve("template.yaml"),
                0,
                BackendsPlan.in(data),
                RuntimeOptions.ofThisMachine(),
                Training.OFF,
                true,
                Addresses::asEnvironment,
                _ -> {},
                _ -> {});
    }

    public Plan withTemplate(Path other) {
        return new Plan(places, other, port, backends, runtime, training, triggers, environment, opening, progress);
    }

    public Plan withPort(int other) {
        return new Plan(places, template, other, backends, runtime, training, triggers, environment, opening, progress);
    }

    public Plan withBackends(BackendsPlan other) {
        return new Plan(places, template, port, other, runtime, training, triggers, environment, opening, progress);
    }

    public Plan withRuntime(RuntimeOptions other) {
        return new Plan(places, template, port, backends, other, training, triggers, environment, opening, progress);
    }

    public Plan withTraining(Training other) {
        return new Plan(places, template, port, backends, runtime, other, triggers, environment, opening, progress);
    }

    /** For measurements, which nothing may run beside. */
    public Plan withoutTriggers() {
        return new Plan(places, template, port, backends, runtime, training, false, environment, opening, progress);
    }

    /** More variables, or other values for those there are. */
    public Plan withEnvironment(Map<String, String> more) {
        Function<Addresses, Map<String, String>> before = environment;
        return withEnvironment(addresses -> {
            var all = new HashMap<>(before.apply(addresses));
            all.putAll(more);
            return all;
        });
    }

    public Plan withEnvironment(Function<Addresses, Map<String, String>> other) {
        return new Plan(places, template, port, backends, runtime, training, triggers, other, opening, progress);
    }

    public Plan withOpening(Consumer<LocalShop> other) {
        return new Plan(places, template, port, backends, runtime, training, triggers, environment, other, progress);
    }

    public Plan withProgress(Consumer<String> other) {
        return new Plan(places, template, port, backends, runtime, training, triggers, environment, opening, other);
    }
}
