package flashsale.proof.model.payment;

import flashsale.proof.model.Case;
import flashsale.proof.model.Case.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The worlds of a payment that are searched, and what has to be found. */
public final class PayCases {
    private static final List<Integer> RETRY = List.of(0, 0);
    private static final List<Integer> RETRY_AND_ANOTHER = List.of(0, 0, 1);

    /** As many as the shop allows: the last one that is declined ends the order. */
    private static final List<Integer> THREE_ATTEMPTS = List.of(0, 1, 2);

    private PayCases() {}

    public static List<Case<?>> all() {
        var all = new ArrayList<Case<?>>();
        all.add(holds("pay-retry", "a payment and its retry", RETRY, true));
        all.add(holds("pay", "a payment, its retry and another key", RETRY_AND_ANOTHER, false));
        all.add(holds("pay-3", "three attempts, and the last may fail the order", THREE_ATTEMPTS, false));
        all.add(caught(Safeguard.INTENT_FIRST, PayWorld.MONEY_AGREES));
        all.add(caught(Safeguard.CHARGE_KEY, PayWorld.CHARGED_ONCE));
        all.add(caught(Safeguard.REFUND_KEY, PayWorld.MONEY_AGREES));
        all.add(caught(Safeguard.MOVE_FROM_ITS_STATE, PayWorld.DECIDED_AT_THE_END));
        all.add(caught(Safeguard.DECIDED_ONCE, PayWorld.DECIDED_AT_THE_END));
        all.add(caught(Safeguard.LATE_MONEY_GOES_BACK, PayWorld.MONEY_AGREES));
        all.add(caught(Safeguard.RECOVERY, PayWorld.SETTLED));
        all.add(caught(Safeguard.GIVEN_UP_BEFORE_THE_END, PayWorld.DECIDED_AT_THE_END));
        all.add(caught(Safeguard.ENDED_AT_THE_PROVIDER, PayWorld.MONEY_AGREES));
        all.add(caught(Safeguard.REFUND_REPEATED, PayWorld.MONEY_AGREES, PayWorld.SETTLED));
        return all;
    }

    private static Case<PayState> holds(String name, String about, List<Integer> requests, boolean small) {
        var world = new PayWorld(new Setting(requests, Set.of()));
        return new Case<>(Kind.CONFIGURATION, name, about, world, Set.of(), small);
    }

    private static Case<PayState> caught(Safeguard missing, String... broken) {
        var world = new PayWorld(new Setting(RETRY_AND_ANOTHER, Set.of(missing)));
        return new Case<>(Kind.MUTANT, missing.name(), missing.without(), world, Set.of(broken), true);
    }
}
