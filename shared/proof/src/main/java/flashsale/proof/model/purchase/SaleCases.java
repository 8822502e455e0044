package flashsale.proof.model.purchase;

import static flashsale.proof.model.purchase.Setting.Answer.AFTER_KAFKA;
import static flashsale.proof.model.purchase.Setting.Answer.AFTER_RESERVE;
import static flashsale.proof.model.purchase.Setting.Durability.ASYNC;
import static flashsale.proof.model.purchase.Setting.Durability.DURABLE;
import static flashsale.proof.model.purchase.Setting.Durability.DURABLE_UNTIL_LOST;
import static flashsale.proof.model.purchase.Setting.Durability.WAIT;

import flashsale.proof.model.Case;
import flashsale.proof.model.Case.Kind;
import flashsale.proof.model.purchase.Setting.Click;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The worlds of a sale that are searched, and what has to be found. */
public final class SaleCases {
    private static final int ONE_CANCEL = 1;
    private static final int NO_REBUILD = 0;

    private static final Click ANN = new Click(0, 0);
    private static final Click ANN_WITH_ANOTHER_KEY = new Click(0, 1);
    private static final Click BOB = new Click(1, 0);

    private static final List<Click> RETRY = List.of(ANN, ANN);
    private static final List<Click> TWO_KEYS = List.of(ANN, ANN_WITH_ANOTHER_KEY);
    private static final List<Click> TWO_BUYERS = List.of(ANN, BOB);
    private static final List<Click> RETRY_AND_BUYER = List.of(ANN, ANN, BOB);
    private static final List<Click> RETRY_AND_KEY = List.of(ANN, ANN, ANN_WITH_ANOTHER_KEY);
    private static final List<Click> KEYS_AND_BUYER = List.of(ANN, ANN_WITH_ANOTHER_KEY, BOB);
    private static final List<Click> ALL = List.of(ANN, ANN, ANN_WITH_ANOTHER_KEY, BOB);

    private static final Setting P1 = new Setting(1, 1, RETRY, DURABLE, AFTER_KAFKA, ONE_CANCEL, NO_REBUILD, Set.of());
    private static final Setting P1_EARLY = P1.answering(AFTER_RESERVE);
    private static final Setting P1_REBUILT = P1_EARLY.rebuilt(1);
    private static final Setting P2 = new Setting(1, 1, RETRY, WAIT, AFTER_KAFKA, ONE_CANCEL, NO_REBUILD, Set.of());
    private static final Setting P3 = new Setting(1, 1, RETRY, ASYNC, AFTER_KAFKA, ONE_CANCEL, NO_REBUILD, Set.of());
    private static final Setting P4 = P3.rebuilt(1);

    private SaleCases() {}

    public static List<Case<?>> all() {
        var all = new ArrayList<Case<?>>();
        all.addAll(configurations());
        all.addAll(mutants());
        return all;
    }

    private static List<Case<SaleState>> configurations() {
        return List.of(
                holds("P1e", "202 after the reserve, 4 clicks", P1_EARLY.clicked(ALL), false),
                holds(
                        "P1e-retry",
                        "202 after the reserve, a retry and a buyer",
                        P1_EARLY.clicked(RETRY_AND_BUYER),
                        true),
                holds("P1e-rebuilt", "a rebuild, a retry and a buyer", P1_REBUILT.clicked(RETRY_AND_BUYER), false),
                holds(
                        "P1e-rebuilt-twice",
                        "a rebuild that breaks off, two buyers",
                        P1_EARLY.rebuilt(2).clicked(TWO_BUYERS),
                        false),
                holds("P1", "202 after Kafka, 4 clicks", P1.clicked(ALL), false),
                holds(
                        "P1e-2-2",
                        "2 units, limit 2, a retry and another key",
                        P1_EARLY.selling(2, 2).clicked(RETRY_AND_KEY),
                        false),
                holds(
                        "P1e-2-1",
                        "2 units, limit 1, another key and a buyer",
                        P1_EARLY.selling(2, 1).clicked(KEYS_AND_BUYER),
                        false),
                breaks(
                        "P1e-lost",
                        "Redis loses everything, a rebuild, two buyers",
                        P1_REBUILT.clicked(TWO_BUYERS).kept(DURABLE_UNTIL_LOST),
                        false,
                        SaleWorld.PROMISE_KEPT,
                        SaleWorld.PROMISE_FOUND),
                holds("P2-retry", "WAIT for one replica, a retry", P2, true),
                holds("P2", "WAIT for one replica, a retry and a buyer", P2.clicked(RETRY_AND_BUYER), false),
                breaks(
                        "P3",
                        "a failover, and nobody waits, two buyers",
                        P3.clicked(TWO_BUYERS),
                        false,
                        SaleWorld.PROMISE_KEPT,
                        SaleWorld.NO_LEAK),
                breaks("P4-retry", "a failover and a rebuild, a retry", P4, true, SaleWorld.PROMISE_KEPT),
                breaks(
                        "P4-retry-twice",
                        "a failover, a rebuild that breaks off, a retry",
                        P3.rebuilt(2),
                        false,
                        SaleWorld.PROMISE_KEPT),
                breaks(
                        "P4",
                        "a failover and a rebuild, two buyers",
                        P4.clicked(TWO_BUYERS),
                        false,
                        SaleWorld.PROMISE_KEPT));
    }

    private static List<Case<SaleState>> mutants() {
        var p3 = P3.clicked(TWO_BUYERS);
        return List.of(
                caught(Protection.ORDER_ID_FROM_KEY, P1_EARLY, SaleWorld.ONE_KEY_ONE_ORDER),
                caught(Protection.REPLAY_FIRST, P1_EARLY, SaleWorld.NO_CONTRADICTION),
                caught(Protection.LIMIT_AT_THE_GATE, P1_EARLY.selling(2, 1).clicked(TWO_KEYS), SaleWorld.PROMISE_KEPT),
                caught(Protection.TIMEOUT_IS_UNKNOWN, P1, SaleWorld.NO_LEAK),
                caught(Protection.OUTBOX_UNTIL_ACKNOWLEDGED, P1, SaleWorld.PROMISE_FOUND, SaleWorld.NO_LEAK),
                caught(Protection.SWEEPER, P1_EARLY, SaleWorld.NO_LEAK),
                caught(Protection.READ_AFTER_COMMIT, P1_EARLY, SaleWorld.PROMISE_FOUND, SaleWorld.NO_LEAK),
                caught(Protection.PRIMARY_KEY, P1_EARLY, SaleWorld.ONE_KEY_ONE_ORDER),
                caught(Protection.RELEASE_ONCE, P1_EARLY, SaleWorld.NO_LEAK),
                caught(Protection.TOKEN_AT_THE_GATE, P1_REBUILT, SaleWorld.PROMISE_KEPT),
                caught(Protection.RELEASE_WAITS_FOR_REBUILD, P1_REBUILT, SaleWorld.NO_LEAK),
                caught(Protection.DRAIN, P1_REBUILT, SaleWorld.PROMISE_KEPT),
                caught(Protection.ANSWER_WAITS, P2, SaleWorld.NO_LEAK),
                caught(Protection.SWEEPER_WAITS, P2, SaleWorld.NO_LEAK),
                caught(Protection.RELEASE_WAITS, P2, SaleWorld.NO_LEAK),
                mutant(
                        "P3-CHECKS",
                        "no CHECK in the database, after a failover",
                        p3.without(Protection.CHECKS),
                        Set.of(SaleWorld.PROMISE_KEPT, SaleWorld.NO_LEAK),
                        true,
                        SaleWorld.NOT_OVERSOLD),
                mutant(
                        "P3-EARLY",
                        "202 after the reserve, and the gate forgets",
                        P3.answering(AFTER_RESERVE),
                        Set.of(SaleWorld.PROMISE_KEPT, SaleWorld.NO_LEAK),
                        true,
                        SaleWorld.PROMISE_FOUND),
                caughtInP4(Protection.EPOCH_AT_LANDING, P4.clicked(TWO_BUYERS)),
                caughtInP4(Protection.EPOCH_LOCKED_BY_LANDING, P4),
                caughtInP4(Protection.RELEASE_OF_EVERY_EPOCH, P4),
                caughtInP4(Protection.TOMBSTONE, P4),
                mutant(
                        "EPOCH_LOCKED_BY_ENDS+",
                        "neither lock nor releases of every epoch",
                        P1_REBUILT.without(Protection.EPOCH_LOCKED_BY_ENDS, Protection.RELEASE_OF_EVERY_EPOCH),
                        Set.of(),
                        true,
                        SaleWorld.NO_LEAK),
                survives(
                        "EPOCH_LOCKED_BY_ENDS",
                        "releases of every epoch make up for it",
                        P1_REBUILT.without(Protection.EPOCH_LOCKED_BY_ENDS)),
                survives("P4-DRAIN", "draining saves promises, and here nothing else", P4.without(Protection.DRAIN)));
    }

    private static Case<SaleState> holds(String name, String about, Setting setting, boolean small) {
        return breaks(name, about, setting, small);
    }

    private static Case<SaleState> breaks(String name, String about, Setting setting, boolean small, String... broken) {
        return new Case<>(Kind.CONFIGURATION, name, about, new SaleWorld(setting), Set.of(broken), small);
    }

    private static Case<SaleState> caught(Protection missing, Setting setting, String... broken) {
        return mutant(missing.name(), missing.without(), setting.without(missing), Set.of(), true, broken);
    }

    /** In P4 a 202 may be rejected, so that is nothing to be found. */
    private static Case<SaleState> caughtInP4(Protection missing, Setting setting) {
        return mutant(
                missing.name(),
                missing.without(),
                setting.without(missing),
                Set.of(SaleWorld.PROMISE_KEPT),
                true,
                SaleWorld.NO_LEAK);
    }

    private static Case<SaleState> survives(String name, String about, Setting setting) {
        return mutant(name, about, setting, Set.of(SaleWorld.PROMISE_KEPT), true);
    }

    private static Case<SaleState> mutant(
            String name, String about, Setting setting, Set<String> givenUp, boolean small, String... broken) {
        return new Case<>(Kind.MUTANT, name, about, new SaleWorld(setting, givenUp), Set.of(broken), small);
    }
}
