package flashsale.local.run;

import flashsale.backends.Addresses;
import flashsale.backends.Backends;
import flashsale.local.gateway.Gateway;
import flashsale.local.kafka.Pollers;
import flashsale.local.kafka.Topics;
import flashsale.local.runtime.FunctionEnvironment;
import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Machine;
import flashsale.local.schedule.Scheduler;
import flashsale.local.template.Template;
import flashsale.local.template.TemplateReader;
import flashsale.payment.sandbox.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The shop on one machine: real servers, the packaged functions, and stand-ins for what AWS puts between them. */
public final class LocalShop implements AutoCloseable {
    private final Stages stages = new Stages();
    private Template template;
    private Backends backends;
    private Provider provider;
    private Functions functions;
    private Gateway gateway;

    private LocalShop() {}

    /**
     * Returns when the API answers, the schema is there, and the pollers and schedules run.
     *
     * @throws RuntimeException with a message of one sentence; nothing is left running then. It is a {@link ShopFailure},
     *     or the exception of the part that failed
     */
    public static LocalShop start(Plan plan) {
        var shop = new LocalShop();
        // Ctrl-C may come before everything runs: what runs by then is ended all the same.
        shop.stages.closeAtExit();
        try {
            shop.open(plan);
            return shop;
        } catch (RuntimeException failure) {
            shop.close();
            throw failure;
        } catch (InterruptedException interrupted) {
            shop.close();
            Thread.currentThread().interrupt();
            throw new ShopFailure("The start was interrupted.", interrupted);
        }
    }

    private void open(Plan plan) throws InterruptedException {
        template = TemplateReader.read(plan.template());
        Preconditions.check(plan, template);
        backends = stages.add(
                Backends.start(plan.backends().progress(step -> plan.progress().accept(step.sentence()))));
        stages.add(StateLock.take(plan.places().state()));
        provider = stages.add(Provider.open(
                template,
                plan.places().state().resolve("payment"),
                plan.backends().fresh(),
                System.getenv(),
                plan.progress()));
        stages.add(supervisor(plan));
        AddressBook.write(plan.places().state(), withProvider(addresses().asEnvironment()));
        Machine machine = stages.add(new Machine(InstantSource.system(), System::nanoTime, new SplittableRandom()));
        var environment =
                new FunctionEnvironment(withProvider(plan.environment().apply(addresses())), Map.of());
        functions = stages.add(new Functions(template, plan.places(), environment, machine, plan.runtime()));
        plan.progress()
                .accept("%d functions are unpacked"
                        .formatted(template.functions().size()));
        var trainer = new Trainer(functions, template.topics(), machine, plan.progress());
        trainer.first(plan.training());
        createTopics(plan);
        Migration.run(template, functions, plan.progress());
        openGateway(plan, machine);
        provider.tells(baseUri());
        AutoCloseable triggers = plan.triggers() ? startTriggers(plan, machine) : () -> {};
        plan.opening().accept(this);
        stages.add(trainer.later(plan.training()));
        stages.add(triggers);
    }

    private Supervisor supervisor(Plan plan) {
        var supervisor = new Supervisor(plan.progress());
        backends.servers()
                .forEach((server, running) ->
                        supervisor.watch(new Supervisor.Ward(server.label(), running::isAlive, running::revive)));
        return supervisor;
    }

    /** What it returns is closed first; the functions' end then ends the batches that pollers still wait for. */
    private AutoCloseable startTriggers(Plan plan, Machine machine) {
        Pollers pollers = stages.add(Pollers.start(template, functions, kafkaServers(plan), machine.clock()));
        gateway.metrics().lag(pollers::lag);
        stages.add(Scheduler.start(template, functions, machine));
        return pollers::stop;
    }

    /** What the plan says about payments comes first. */
    private Map<String, String> withProvider(Map<String, String> others) {
        var all = new HashMap<>(provider.asEnvironment());
        all.putAll(others);
        return all;
    }

    private void createTopics(Plan plan) throws InterruptedException {
        if (template.topics().isEmpty()) return;
        Topics.create(kafkaServers(plan), template.topics());
        plan.progress().accept("%d topics are there".formatted(template.topics().size()));
    }

    /** Without topics no server is asked for: a shop may do without Kafka. */
    private String kafkaServers(Plan plan) {
        return template.topics().isEmpty() ? "" : addresses().kafkaServers();
    }

    private void openGateway(Plan plan, Machine machine) {
        try {
            gateway = stages.add(Gateway.open(
                    template,
                    functions,
                    machine,
                    plan.port(),
                    plan.places().logs().resolve("access.log")));
        } catch (IOException taken) {
            throw new ShopFailure(Preconditions.portTaken(plan.port()), taken);
        }
    }

    public URI baseUri() {
        return gateway.uri();
    }

    public Template template() {
        return template;
    }

    public Addresses addresses() {
        return backends.addresses();
    }

    /** To freeze and restart the real servers, and to kill them: a dead one is started again at once. */
    public Backends backends() {
        return backends;
    }

    /** To kill it, and to hold its ledger against the shop's books; empty where it is somebody else's. */
    public Optional<SandboxProcess> sandbox() {
        return provider.sandbox();
    }

    /** To invoke functions past the gateway, and to see and kill their processes. */
    public Functions functions() {
        return functions;
    }

    /** Ends every process in bounded time and keeps the data. A second time it does nothing. */
    @Override
    public void close() {
        stages.close();
    }
}
