package flashsale.local.runtime;

import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Opens a Runtime API port for a new process and starts the process. Lives on the event loop only. */
final class Launcher {
    private static final Logger LOG = System.getLogger(Launcher.class.getName());
    private static final String LOOPBACK = "127.0.0.1";

    /** How a process of the function is started; may block. */
    interface Start {
        /** @param runtimeApi host and port of the Runtime API this process belongs to */
        Process start(String runtimeApi) throws IOException;
    }

    private final Machine machine;
    private final PidFile pids;
    private final Start start;

    Launcher(Machine machine, PidFile pids, Start start) {
        this.machine = machine;
        this.pids = pids;
        this.start = start;
    }

    FunctionProcess launch(FunctionPool pool) {
        var process = new FunctionProcess(pool, machine);
        var options = new HttpServerOptions().setHost(LOOPBACK).setPort(0).setHttp2ClearTextEnabled(false);
        HttpServer api = machine.vertx().createHttpServer(options);
        api.requestHandler(new RuntimeApi(process)).listen().onComplete(listening -> {
            if (listening.failed()) {
                end(process, api, listening.cause());
                return;
            }
            machine.vertx()
                    .executeBlocking(() -> started(pool, api.actualPort()), false)
                    .onSuccess(child -> attend(process, api, child))
                    .onFailure(cause -> end(process, api, cause));
        });
        return process;
    }

    private Process started(FunctionPool pool, int port) throws IOException {
        Process child = start.start(LOOPBACK + ":" + port);
        try {
            pids.add(child.toHandle(), pool.declared().name());
            return child;
        } catch (RuntimeException unwritable) {
            child.destroyForcibly();
            throw unwritable;
        }
    }

    private void attend(FunctionProcess process, HttpServer api, Process child) {
        process.launched(child);
        child.onExit()
                .thenAccept(ended -> machine.vertx().runOnContext(_ -> {
                    pids.remove(ended.pid());
                    process.exited(ended.exitValue());
                    api.close();
                }));
    }

    private static void end(FunctionProcess process, HttpServer api, Throwable cause) {
        LOG.log(Level.ERROR, "A function process cannot be started", cause);
        process.initFailed("Runtime.StartFailed", String.valueOf(cause.getMessage()));
        process.exited(-1);
        api.close();
    }
}
