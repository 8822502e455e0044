package flashsale.proof.model.seed;

import flashsale.proof.model.Invariant;
import flashsale.proof.model.Steps;
import flashsale.proof.model.World;
import flashsale.proof.model.seed.GuideOrderState.At;
import flashsale.proof.model.seed.GuideOrderState.Order;
import java.util.List;
import java.util.function.Consumer;

/**
 * How the guide pays and cancels an order: reads it, asks the provider, and writes what it has made of that. The buyer
 * has two requests to pay, as after a double click or a retry.
 */
record GuideOrderWorld() implements World<GuideOrderState> {
    static final String CHARGED_ONCE = "charged once";
    static final String NOT_OVERSOLD = "not paid for units that were given back";
    static final String MONEY_AGREES = "who pays has an order, and who has one pays";

    private static final int REQUESTS = 2;

    @Override
    public GuideOrderState initial() {
        return new GuideOrderState(REQUESTS);
    }

    @Override
    public void steps(GuideOrderState from, Steps<GuideOrderState> steps) {
        for (int request = 0; request < REQUESTS; request++) {
            pay(from, request, steps);
        }
        if (from.order == Order.PENDING) {
            steps.may(
                    with(from, next -> {
                        next.order = Order.CANCELLED;
                        next.stockRestored++;
                    }),
                    "the buyer cancels, and the stock is restored");
        }
    }

    private static void pay(GuideOrderState from, int request, Steps<GuideOrderState> steps) {
        switch (from.requests[request]) {
            case BEFORE ->
                steps.may(
                        with(from, next -> next.requests[request] = next.order == Order.PENDING ? At.READ : At.OVER),
                        "request%d: reads the order",
                        request);
            case READ -> charge(from, request, steps);
            case CHARGED ->
                steps.must(with(from, next -> write(next, request, Order.PAID)), "request%d: writes PAID", request);
            case DECLINED ->
                steps.must(with(from, next -> write(next, request, Order.FAILED)), "request%d: writes FAILED", request);
            case OVER -> {}
        }
        if (from.requests[request] != At.BEFORE && from.requests[request] != At.OVER) {
            steps.may(with(from, next -> next.requests[request] = At.OVER), "request%d: the process dies", request);
        }
    }

    private static void charge(GuideOrderState from, int request, Steps<GuideOrderState> steps) {
        steps.must(charged(from, request, At.CHARGED), "request%d: the provider takes the money", request);
        steps.may(charged(from, request, At.OVER), "request%d: the provider takes it, and the answer is lost", request);
        steps.may(with(from, next -> next.requests[request] = At.DECLINED), "request%d: is declined", request);
    }

    private static GuideOrderState charged(GuideOrderState from, int request, At then) {
        return with(from, next -> {
            next.charges++;
            next.requests[request] = then;
        });
    }

    private static void write(GuideOrderState state, int request, Order order) {
        state.order = order;
        state.requests[request] = At.OVER;
    }

    private static GuideOrderState with(GuideOrderState from, Consumer<GuideOrderState> change) {
        var next = from.copy();
        change.accept(next);
        return next;
    }

    @Override
    public List<Invariant<GuideOrderState>> invariants() {
        return List.of(
                Invariant.always(CHARGED_ONCE, state -> state.charges <= 1),
                Invariant.always(NOT_OVERSOLD, state -> state.order != Order.PAID || state.stockRestored == 0),
                Invariant.atRest(MONEY_AGREES, state -> (state.charges > 0) == (state.order == Order.PAID)));
    }
}
