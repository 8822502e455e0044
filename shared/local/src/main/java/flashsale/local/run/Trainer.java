package flashsale.local.run;

import flashsale.backends.BackendsUnavailable;
import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Machine;
import flashsale.local.template.DeclaredTopic;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Makes missing AOT caches. A cache that cannot be made costs start-up time and nothing else. */
final class Trainer {
    private static final Logger LOG = System.getLogger(Trainer.class.getName());

    /** So long nobody may have asked for anything before a core is taken for training. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(3);

    /** The functions a crowd comes to: one is taught by purchases, the other by reading and searching. */
    private static final String SECKILL = "SeckillFunction";

    private static final String PRODUCT = "ProductFunction";

    private final Functions functions;
    private final List<DeclaredTopic> topics;
    private final Machine machine;
    private final Consumer<String> progress;

    Trainer(Functions functions, List<DeclaredTopic> topics, Machine machine, Consumer<String> progress) {
        this.functions = functions;
        this.topics = topics;
        this.machine = machine;
        this.progress = progress;
    }

    void first(Training when) throws InterruptedException {
        if (when != Training.FIRST) return;
        for (String function : functions.untrained()) {
            progress.accept("Making an AOT cache for %s (once per build)".formatted(function));
            train(function, false);
        }
    }

    /** Goes on in the background until it is closed. */
    AutoCloseable later(Training when) {
        if (when != Training.LATER || functions.untrained().isEmpty()) return () -> {};
        Thread thread = Thread.ofPlatform().daemon().name("aot-training").start(this::trainWhenQuiet);
        return () -> {
            thread.interrupt();
            if (!thread.join(CLOSE)) LOG.log(Level.WARNING, "The training does not end");
        };
    }

    private void trainWhenQuiet() {
        try {
            for (String function : functions.untrained()) {
                while (functions.quietFor().compareTo(QUIET) < 0) Thread.sleep(LOOK);
                train(function, true);
            }
        } catch (InterruptedException closing) {
            LOG.log(Level.DEBUG, "The training was ended", closing);
        }
    }

    private void train(String function, boolean politely) throws InterruptedException {
        try {
            switch (function) {
                case SECKILL ->
                    rehearse(function, PurchaseRehearsal.open(topics, machine.clock(), new SecureRandom()), politely);
                case PRODUCT ->
                    rehearse(function, ReadingRehearsal.open(machine.clock(), new SecureRandom()), politely);
                default -> functions.train(function, politely);
            }
        } catch (IOException | BackendsUnavailable | ShopFailure failure) {
            LOG.log(Level.WARNING, "No AOT cache for " + function, failure);
        }
    }

    private void rehearse(String function, Rehearsal opened, boolean politely)
            throws IOException, InterruptedException {
        try (var rehearsal = opened) {
            functions.train(function, politely, rehearsal.lesson());
        }
    }
}
