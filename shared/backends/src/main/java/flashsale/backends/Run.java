package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The servers started in one data folder, from taking the folder to giving it back. */
final class Run {
    private final DataFolder home;
    private final boolean temporary;
    private final Runs runs;
    private final Consumer<Progress> progress;
    private final Map<Server, RunningServer> running = new ConcurrentHashMap<>();
    private final Together starting = new Together();
    private final Thread hook = new Thread(this::close, "flashsale-backends-stop");
    private boolean closed;

    private Run(DataFolder home, boolean temporary, Runs runs, Consumer<Progress> progress) {
        this.home = home;
        this.temporary = temporary;
        this.runs = runs;
        this.progress = progress;
    }

    static Run of(BackendsPlan plan, Set<Server> servers) {
        var cache = new Cache(Folders.create(Cache.folder(plan.environment())), plan.progress());
        var orphans = new Orphans(plan.progress());
        var runs = new Runs(cache.folder(), orphans);
        runs.cleanUp();
        boolean temporary = plan.dataFolder().isEmpty();
        var home = DataFolder.own(plan.dataFolder().orElseGet(Run::temporaryFolder), orphans);
        var run = new Run(home, temporary, runs, plan.progress());
        if (plan.hook()) Runtime.getRuntime().addShutdownHook(run.hook);
        try {
            runs.note(home.path(), temporary);
            run.start(plan, servers, cache);
            return run;
        } catch (RuntimeException e) {
            run.closeAfter(e);
            throw e;
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("flashsale-");
        } catch (IOException e) {
            throw new BackendsUnavailable("No temporary folder can be made: %s.".formatted(e.getMessage()), e);
        }
    }

    private void start(BackendsPlan plan, Set<Server> servers, Cache cache) {
        if (plan.fresh()) servers.forEach(home::clear);
        var installations = new ConcurrentHashMap<Server, Installation>();
        // Every binary is complete before the first process starts: a file open for writing cannot be executed, and a
        // process started meanwhile would hold it open.
        starting.each(
                servers,
                server -> installations.put(server, Installation.of(server, Platform.current(), cache, temporary)));
        starting.each(servers, server -> start(server, installations.get(server), plan.portOf(server)));
    }

    private void start(Server server, Installation installation, Port port) {
        progress.accept(new Progress.Starting(server));
        long begin = System.nanoTime();
        try {
            var launch = new Launch(server, installation, home.of(server));
            launch.layOut();
            var started = RunningServer.start(server, launch, port);
            running.put(server, started);
            progress.accept(new Progress.Ready(server, started.port(), Duration.ofNanos(System.nanoTime() - begin)));
        } catch (IOException e) {
            throw new BackendsUnavailable(
                    "%s cannot be started in %s: %s.".formatted(server.label(), home.path(), e.getMessage()), e);
        }
    }

    Map<Server, RunningServer> servers() {
        return Map.copyOf(running);
    }

    synchronized void close() {
        if (closed) return;
        closed = true;
        // Whoever is interrupted while starting still has to stop what has started.
        boolean interrupted = Thread.interrupted();
        try {
            stopAll();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private void stopAll() {
        running.values().forEach(RunningServer::retire);
        starting.cancel();
        new Together().each(running.keySet(), server -> {
            stop(running.get(server));
            progress.accept(new Progress.Stopped(server));
        });
        runs.forget(home.path());
        if (temporary) Folders.delete(home.path());
        else home.release();
        // Last: were the JVM to end while this works and without the hook, it would not wait.
        removeHook();
    }

    private void stop(RunningServer server) {
        if (temporary) server.stopAndForget();
        else server.stop();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The JVM is ending already: the hook is this thread, or waits for it and then finds nothing to do.
        }
    }

    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
