package flashsale.proof.model.purchase;

import flashsale.proof.model.Case;
import flashsale.proof.model.Case.Kind;
import flashsale.proof.model.purchase.Setting.Answer;
import java.util.List;
import java.util.Set;

/** Each protection left out, in a world small enough to be searched in every build. */
final class SaleMutants {
    private SaleMutants() {}

    static List<Case<SaleState>> all() {
        var p3 = Scenes.P3.clicked(Scenes.TWO_BUYERS);
        return List.of(
                caught(Protection.ORDER_ID_FROM_KEY, Scenes.P1_EARLY, SaleWorld.ONE_KEY_ONE_ORDER),
                caught(Protection.REPLAY_FIRST, Scenes.P1_EARLY, SaleWorld.NO_CONTRADICTION),
                caught(
                        Protection.LIMIT_AT_THE_GATE,
                        Scenes.P1_EARLY.selling(2, 1).clicked(Scenes.TWO_KEYS),
                        SaleWorld.PROMISE_KEPT),
                caught(Protection.TIMEOUT_IS_UNKNOWN, Scenes.P1, SaleWorld.NO_LEAK),
                caught(Protection.OUTBOX_UNTIL_ACKNOWLEDGED, Scenes.P1, SaleWorld.PROMISE_FOUND, SaleWorld.NO_LEAK),
                caught(Protection.SWEEPER, Scenes.P1_EARLY, SaleWorld.NO_LEAK),
                caught(Protection.READ_AFTER_COMMIT, Scenes.P1_EARLY, SaleWorld.PROMISE_FOUND, SaleWorld.NO_LEAK),
                caught(Protection.PRIMARY_KEY, Scenes.P1_EARLY, SaleWorld.ONE_KEY_ONE_ORDER),
                caught(Protection.RELEASE_ONCE, Scenes.P1_EARLY, SaleWorld.NO_LEAK),
                caught(Protection.TOKEN_AT_THE_GATE, Scenes.P1_REBUILT, SaleWorld.PROMISE_KEPT),
                caught(Protection.RELEASE_WAITS_FOR_REBUILD, Scenes.P1_REBUILT, SaleWorld.NO_LEAK),
                caught(Protection.DRAIN, Scenes.P1_REBUILT, SaleWorld.PROMISE_KEPT),
                caught(Protection.ANSWER_WAITS, Scenes.P2, SaleWorld.NO_LEAK),
                caught(Protection.SWEEPER_WAITS, Scenes.P2, SaleWorld.NO_LEAK),
                caught(Protection.RELEASE_WAITS, Scenes.P2, SaleWorld.NO_LEAK),
                mutant(
                        "P3-CHECKS",
                        "no CHECK in the database, after a failover",
                        p3.without(Protection.CHECKS),
                        Set.of(SaleWorld.PROMISE_KEPT, SaleWorld.NO_LEAK),
                        SaleWorld.NOT_OVERSOLD),
                mutant(
                        "P3-EARLY",
                        "202 after the reserve, and the gate forgets",
                        Scenes.P3.answering(Answer.AFTER_RESERVE),
                        Set.of(SaleWorld.PROMISE_KEPT, SaleWorld.NO_LEAK),
                        SaleWorld.PROMISE_FOUND),
                caughtInP4(Protection.EPOCH_AT_LANDING, Scenes.P4.clicked(Scenes.TWO_BUYERS)),
                caughtInP4(Protection.EPOCH_LOCKED_BY_LANDING, Scenes.P4),
                caughtInP4(Protection.RELEASE_OF_EVERY_EPOCH, Scenes.P4),
                caughtInP4(Protection.TOMBSTONE, Scenes.P4),
                mutant(
                        "EPOCH_LOCKED_BY_ENDS+",
                        "neither lock nor releases of every epoch",
                        Scenes.P1_REBUILT.without(Protection.EPOCH_LOCKED_BY_ENDS, Protection.RELEASE_OF_EVERY_EPOCH),
                        Set.of(),
                        SaleWorld.NO_LEAK),
                survives(
                        "EPOCH_LOCKED_BY_ENDS",
                        "releases of every epoch make up for it",
                        Scenes.P1_REBUILT.without(Protection.EPOCH_LOCKED_BY_ENDS)),
                survives(
                        "P4-DRAIN",
                        "draining saves promises, and here nothing else",
                        Scenes.P4.without(Protection.DRAIN)));
    }

    private static Case<SaleState> caught(Protection missing, Setting setting, String... broken) {
        return mutant(missing.name(), missing.without(), setting.without(missing), Set.of(), broken);
    }

    /** In P4 a 202 may be rejected, so that is nothing to be found. */
    private static Case<SaleState> caughtInP4(Protection missing, Setting setting) {
        return mutant(
                missing.name(),
                missing.without(),
                setting.without(missing),
                Set.of(SaleWorld.PROMISE_KEPT),
                SaleWorld.NO_LEAK);
    }

    private static Case<SaleState> survives(String name, String about, Setting setting) {
        return mutant(name, about, setting, Set.of(SaleWorld.PROMISE_KEPT));
    }

    private static Case<SaleState> mutant(
            String name, String about, Setting setting, Set<String> givenUp, String... broken) {
        return new Case<>(Kind.MUTANT, name, about, new SaleWorld(setting, givenUp), Set.of(broken), true);
    }
}
