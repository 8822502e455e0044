package flashsale.proof.model.payment;

import flashsale.domain.order.OrderState;
import flashsale.domain.order.OrderState.Units;
import flashsale.proof.model.Invariant;
import flashsale.proof.model.Steps;
import flashsale.proof.model.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How the shop takes money for one order, and gives it back. */
record PayWorld(Setting setting) implements World<PayState> {
    static final String CHARGED_ONCE = "charged once";
    static final String UNITS_FOLLOW = "units go back once, with the end";
    static final String DECIDED_AT_THE_END = "an order ends when its money is decided";
    static final String MONEY_AGREES = "who pays has an order, and who has one pays";
    static final String SETTLED = "nothing stays undecided";

    private static final List<Actor> ACTORS =
            List.of(new PayFunction(), new WebhookFunction(), new Recovery(), new Refunding(), new Ends());

    @Override
    public PayState initial() {
        return new PayState(setting);
    }

    @Override
    public void steps(PayState from, Steps<PayState> steps) {
        ACTORS.forEach(actor -> actor.steps(from, steps));
    }

    @Override
    public List<Invariant<PayState>> invariants() {
        return List.of(
                Invariant.always(
                        CHARGED_ONCE,
                        state -> Arrays.stream(state.provider.taken).sum() <= 1),
                Invariant.always(
                        UNITS_FOLLOW, state -> state.shop.released == (state.shop.order.units() == Units.FREE ? 1 : 0)),
                Invariant.always(DECIDED_AT_THE_END, state -> !state.shop.order.isFinal() || allDecided(state)),
                Invariant.atRest(
                        MONEY_AGREES, state -> state.provider.kept() == (state.shop.order == OrderState.PAID ? 1 : 0)),
                Invariant.atRest(SETTLED, PayWorld::settled));
    }

    private static boolean allDecided(PayState state) {
        return IntStream.range(0, state.shop.started.length).noneMatch(state.shop::isUndecided);
    }

    private static boolean settled(PayState state) {
        return switch (state.shop.order) {
            case PENDING -> !state.shop.overdue;
            case PAID, PAYMENT_FAILED, CANCELLED, EXPIRED, REFUNDED -> allDecided(state);
            case PAYING, CANCELLING, REFUNDING, REJECTED -> false;
        };
    }
}
