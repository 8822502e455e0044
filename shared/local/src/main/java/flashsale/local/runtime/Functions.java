package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;
import flashsale.local.template.Template;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Lambda on one machine: every function of the template, each with its queue and its processes. May be called from any
 * thread, unless a method says otherwise.
 */
public final class Functions implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Functions.class.getName());

    /** Time-outs are kept to within this; it is also how often queues are looked at. */
    private static final long CHECK_MILLIS = 10;

    /** The event loop is never busy for long; where it does not answer, closing must go on all the same. */
    private static final long LOOP_PATIENCE_SECONDS = 10;

    private static final long LOG_CHECK_MILLIS = 2_000;

    /** A killed process is gone at once, unless the machine is very busy. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    /** One process as others see it. */
    public record Running(String function, long pid, Instant startedAt, boolean busy) {}

    private final Machine machine;
    private volatile long lastInvokedNanos;
    private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
    private final Map<String, FunctionSetup> setups = new LinkedHashMap<>();
    private final FunctionLogs logs = new FunctionLogs();

    /**
     * Unpacks every function; starts none.
     *
     * @throws MissingPackage if one of them has not been built
     */
    public Functions(
            Template template,
            Places places,
            FunctionEnvironment environment,
            Machine machine,
            RuntimeOptions options) {
        this(template, places, environment, machine, options, RuntimeClient::ofThisModule);
    }

    /** The same with another client of the Runtime API. */
    Functions(
            Template template,
            Places places,
            FunctionEnvironment environment,
            Machine machine,
            RuntimeOptions options,
            RuntimeClient.Source client) {
        this.machine = machine;
        this.lastInvokedNanos = machine.nanos();
        var pids = new PidFile(places.state().resolve("functions.pids"));
        int leftovers = pids.endLeftovers();
        if (leftovers > 0) LOG.log(Level.INFO, "Ended {0} function processes of an earlier run", leftovers);
        var starts = new Starts(options.cores().count());
        try {
            var store = new PackageStore(places.store());
            var commands = new CommandLine(client.open(store), options.java());
            for (DeclaredFunction function : template.functions()) {
                var setup = new FunctionSetup(function, store.open(function), commands, environment, places);
                setup.forgetOldCaches();
                setups.put(function.name(), setup);
                logs.add(setup.log());
                var launcher = new Launcher(machine, pids, setup);
                pools.put(function.name(), new FunctionPool(function, options, launcher, starts));
            }
        } catch (IOException unpackable) {
            throw new UncheckedIOException(unpackable);
        }
        machine.vertx().setPeriodic(CHECK_MILLIS, _ -> check(options.cores()));
        machine.vertx().setPeriodic(LOG_CHECK_MILLIS, _ -> machine.vertx().executeBlocking(logs::bound, false));
    }

    /** @throws MissingPackage if a function of the template has not been built */
    public static void requirePackages(Template template) {
        for (DeclaredFunction function : template.functions()) {
            if (!Files.isRegularFile(function.zip())) throw new MissingPackage(function);
        }
    }

    private void check(Cores cores) {
        long now = machine.nanos();
        cores.look(now);
        for (FunctionPool pool : pools.values()) pool.check(now);
    }

    /** Where an invocation is put in; only for the event loop. */
    public void invoke(String function, Buffer event, String trace, Duration patience, Consumer<Outcome> teller) {
        long now = machine.nanos();
        lastInvokedNanos = now;
        var invocation = new Invocation(machine.requestId(), trace, event, patience.toNanos(), teller);
        invocation.waitFrom(now);
        pools.get(function).invoke(invocation);
    }

    /** The same from any other thread. */
    public CompletableFuture<Outcome> invoke(String function, byte[] event, Duration patience) {
        var outcome = new CompletableFuture<Outcome>();
        machine.vertx()
                .runOnContext(
                        _ -> invoke(function, Buffer.buffer(event), machine.traceId(), patience, outcome::complete));
        return outcome;
    }

    public List<Running> processes(String function) {
        return onLoop(() -> pools.get(function).alive().stream()
                .map(process -> new Running(
                        function, process.pid(), process.startedAt(), process.phase() == FunctionProcess.Phase.BUSY))
                .toList());
    }

    /** How many processes of this function there have been. */
    public int started(String function) {
        return onLoop(() -> pools.get(function).started());
    }

    public List<Load> load() {
        return onLoop(() -> pools.values().stream().map(FunctionPool::load).toList());
    }

    public FunctionLogs logs() {
        return logs;
    }

    /** SIGKILL, for tests that want to know what a crash does; false if there is no such process. */
    public boolean kill(String function, long pid) {
        return onLoop(() -> pools.get(function).alive().stream()
                .filter(process -> process.pid() == pid && pid != 0)
                .peek(FunctionProcess::kill)
                .findAny()
                .isPresent());
    }

    private <T> T onLoop(Callable<T> question) {
        var answer = new CompletableFuture<T>();
        machine.vertx().runOnContext(_ -> {
            try {
                answer.complete(question.call());
            } catch (Throwable failure) { // an Error, too: whoever waits must not wait for ever
                answer.completeExceptionally(failure);
            }
        });
        return answer.orTimeout(LOOP_PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** How long nobody has invoked anything. */
    public Duration quietFor() {
        return Duration.ofNanos(machine.nanos() - lastInvokedNanos);
    }

    /** The functions that start slowly because this build of theirs has no AOT cache yet. */
    public List<String> untrained() {
        return setups.entrySet().stream()
                .filter(entry -> entry.getValue().needsTraining())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Blocks for seconds; processes that start afterwards start from the cache. */
    public void train(String function, boolean politely) throws IOException, InterruptedException {
        train(function, politely, setups.get(function).usualLesson());
    }

    public void train(String function, boolean politely, Lesson lesson) throws IOException, InterruptedException {
        setups.get(function).train(machine, politely, lesson);
    }

    /** Kills every process and waits until none is left, also of those that are being started at this moment. */
    @Override
    public void close() {
        onLoop(() -> {
            pools.values().forEach(FunctionPool::close);
            return null;
        });
        long deadline = machine.nanos() + CLOSE.toNanos();
        while (!onLoop(this::isEmpty)) {
            if (machine.nanos() - deadline > 0) {
                LOG.log(Level.WARNING, "Some function processes do not end");
                return;
            }
            LockSupport.parkNanos(CHECK_MILLIS * 1_000_000);
        }
    }

    private boolean isEmpty() {
        return pools.values().stream().allMatch(pool -> pool.alive().isEmpty());
    }
}
