package flashsale.proof.model.lines;

import flashsale.proof.model.Case;
import flashsale.proof.model.Case.Kind;
import flashsale.proof.model.lines.Setting.Request;
import java.util.List;
import java.util.Set;

/** The worlds of ordinary orders that are searched, and what has to be found. */
public final class LineCases {
    private static final int A = 1;
    private static final int B = 2;

    private static final Request ANN = new Request(0, A | B);
    private static final Request ANN_WITH_OTHER_LINES = new Request(0, A);
    private static final Request BOB = new Request(1, A | B);

    private static final List<Request> RETRY = List.of(ANN, ANN);
    private static final List<Request> RETRY_AND_BUYER = List.of(ANN, ANN, BOB);
    private static final List<Request> OTHER_LINES = List.of(ANN, ANN_WITH_OTHER_LINES, BOB);

    private LineCases() {}

    public static List<Case<?>> all() {
        return List.of(
                holds("lines-retry", "an order of two lines, and its retry", RETRY, true),
                holds("lines", "the same, and another buyer", RETRY_AND_BUYER, false),
                holds("lines-key-reused", "the same key with other lines, and a buyer", OTHER_LINES, false),
                caught(Safeguard.OUTBOX_UNTIL_ROW, LineWorld.NO_LEAK),
                caught(Safeguard.SWEEPER, LineWorld.NO_LEAK),
                caught(Safeguard.REJECTED_ROW, LineWorld.NO_LEAK),
                caught(Safeguard.FOREIGN_LINES_GO_BACK, LineWorld.NO_LEAK),
                caught(Safeguard.REFUSAL_IS_COMMITTED, LineWorld.NO_LEAK),
                caught(Safeguard.PRIMARY_KEY, LineWorld.PLACED_AS_ASKED),
                caught(Safeguard.RELEASE_ONCE, LineWorld.NO_LEAK),
                caught(Safeguard.RELEASED_IS_OVER, LineWorld.NO_LEAK));
    }

    private static Case<LineState> holds(String name, String about, List<Request> requests, boolean small) {
        var world = new LineWorld(new Setting(1, requests, 1, Set.of()));
        return new Case<>(Kind.CONFIGURATION, name, about, world, Set.of(), small);
    }

    private static Case<LineState> caught(Safeguard missing, String... broken) {
        var world = new LineWorld(new Setting(1, OTHER_LINES, 1, Set.of(missing)));
        // Three requests have to meet for it, which takes seconds to find.
        boolean small = missing != Safeguard.REFUSAL_IS_COMMITTED;
        return new Case<>(Kind.MUTANT, "lines-" + missing.name(), missing.without(), world, Set.of(broken), small);
    }
}
