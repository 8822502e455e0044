package flashsale.proof.model.seed;

import flashsale.proof.model.Case;
import flashsale.proof.model.Case.Kind;
import java.util.List;
import java.util.Set;

/** The guide's flow, and what has to be found in it. */
public final class SeedCases {
    private static final int ANN = 0;
    private static final int BOB = 1;

    private SeedCases() {}

    public static List<Case<?>> all() {
        return List.of(
                breaks("guide-1", "the guide's purchase, 1 unit, 3 clicks", new GuideWorld(1, List.of(ANN, ANN, BOB))),
                breaks(
                        "guide-2",
                        "the guide's purchase, 2 units, 4 clicks",
                        new GuideWorld(2, List.of(ANN, ANN, BOB, BOB))),
                new Case<>(
                        Kind.CONFIGURATION,
                        "guide-pay",
                        "the guide's payment, 2 requests and a cancel",
                        new GuideOrderWorld(),
                        Set.of(
                                GuideOrderWorld.CHARGED_ONCE,
                                GuideOrderWorld.NOT_OVERSOLD,
                                GuideOrderWorld.MONEY_AGREES),
                        true));
    }

    private static Case<GuideState> breaks(String name, String about, GuideWorld world) {
        var broken = Set.of(GuideWorld.NOT_OVERSOLD, GuideWorld.LIMIT_KEPT, GuideWorld.NO_LEAK);
        return new Case<>(Kind.CONFIGURATION, name, about, world, broken, true);
    }
}
