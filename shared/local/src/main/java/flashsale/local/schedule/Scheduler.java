package flashsale.local.schedule;

import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Machine;
import flashsale.local.runtime.Outcome;
import flashsale.local.template.DeclaredFunction;
import flashsale.local.template.Template;
import flashsale.local.template.Trigger.Schedule;
import io.vertx.core.buffer.Buffer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * EventBridge Scheduler: each rule runs at once and then at its rate. A run that is due while as many as the function's
 * reserved concurrency are still going is left out: the next one does its work.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Scheduler.class.getName());

    private final Functions functions;
    private final Machine machine;
    private final List<Long> timers = new ArrayList<>();

    private Scheduler(Functions functions, Machine machine) {
        this.functions = functions;
        this.machine = machine;
    }

    public static Scheduler start(Template template, Functions functions, Machine machine) {
        var scheduler = new Scheduler(functions, machine);
        for (DeclaredFunction function : template.functions()) {
            function.triggers(Schedule.class).forEach(rule -> scheduler.add(function, rule));
        }
        return scheduler;
    }

    private void add(DeclaredFunction function, Schedule rule) {
        var runs = new Runs(function, rule);
        machine.vertx().runOnContext(_ -> runs.begin());
        timers.add(machine.vertx().setPeriodic(rule.every().toMillis(), _ -> runs.begin()));
    }

    private final class Runs {
        private final DeclaredFunction function;
        private final Schedule rule;
        private int going;

        Runs(DeclaredFunction function, Schedule rule) {
            this.function = function;
            this.rule = rule;
        }

        void begin() {
            if (going >= function.reservedConcurrency()) {
                LOG.log(Level.INFO, "{0} is still running", rule.name());
                return;
            }
            going++;
            Buffer event = Buffer.buffer(rule.input().orElseGet(this::ownEvent));
            functions.invoke(
                    function.name(), event, machine.traceId(), rule.every().plus(function.timeout()), this::ended);
        }

        private void ended(Outcome outcome) {
            going--;
            // Lambda would try twice more; here the next run is the next attempt
            if (!(outcome instanceof Outcome.Answered)) LOG.log(Level.WARNING, "{0}: {1}", rule.name(), outcome);
        }

        /** What a rule without an Input sends. */
        private String ownEvent() {
            return """
                    {"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.scheduler",\
                    "account":"000000000000","time":"%s","region":"local",\
                    "resources":["arn:aws:scheduler:local:000000000000:schedule/default/%s"],"detail":"{}"}""".formatted(
                    machine.requestId(), machine.clock().instant().truncatedTo(ChronoUnit.SECONDS), rule.name());
        }
    }

    @Override
    public void close() {
        timers.forEach(machine.vertx()::cancelTimer);
    }
}
