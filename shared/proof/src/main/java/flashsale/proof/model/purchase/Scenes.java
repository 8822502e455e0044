package flashsale.proof.model.purchase;

import static flashsale.proof.model.purchase.Setting.Answer.AFTER_KAFKA;
import static flashsale.proof.model.purchase.Setting.Answer.AFTER_RESERVE;
import static flashsale.proof.model.purchase.Setting.Durability.ASYNC;
import static flashsale.proof.model.purchase.Setting.Durability.DURABLE;
import static flashsale.proof.model.purchase.Setting.Durability.WAIT;

import flashsale.proof.model.purchase.Setting.Click;
import java.util.List;
import java.util.Set;

/** The smallest worlds in which something can happen: one unit, limit one, one cancellation, and a click and its retry. */
final class Scenes {
    private static final int ONE_CANCEL = 1;
    private static final int NO_REBUILD = 0;

    private static final Click ANN = new Click(0, 0);
    private static final Click ANN_WITH_ANOTHER_KEY = new Click(0, 1);
    private static final Click BOB = new Click(1, 0);

    static final List<Click> RETRY = List.of(ANN, ANN);
    static final List<Click> TWO_KEYS = List.of(ANN, ANN_WITH_ANOTHER_KEY);
    static final List<Click> TWO_BUYERS = List.of(ANN, BOB);
    static final List<Click> RETRY_AND_BUYER = List.of(ANN, ANN, BOB);
    static final List<Click> RETRY_AND_KEY = List.of(ANN, ANN, ANN_WITH_ANOTHER_KEY);
    static final List<Click> KEYS_AND_BUYER = List.of(ANN, ANN_WITH_ANOTHER_KEY, BOB);
    static final List<Click> ALL = List.of(ANN, ANN, ANN_WITH_ANOTHER_KEY, BOB);

    static final Setting P1 = new Setting(1, 1, RETRY, DURABLE, AFTER_KAFKA, ONE_CANCEL, NO_REBUILD, Set.of());

    /** What the code does. */
    static final Setting P1_EARLY = P1.answering(AFTER_RESERVE);

    static final Setting P1_REBUILT = P1_EARLY.rebuilt(1);
    static final Setting P2 = new Setting(1, 1, RETRY, WAIT, AFTER_KAFKA, ONE_CANCEL, NO_REBUILD, Set.of());
    static final Setting P3 = new Setting(1, 1, RETRY, ASYNC, AFTER_KAFKA, ONE_CANCEL, NO_REBUILD, Set.of());
    static final Setting P4 = P3.rebuilt(1);

    private Scenes() {}
}
