package flashsale.proof.model.seed;

import flashsale.proof.model.Invariant;
import flashsale.proof.model.Steps;
import flashsale.proof.model.World;
import flashsale.proof.model.seed.GuideState.At;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The guide's flow, with one unit for each buyer. The consumer is without fault, and no message comes twice.
 *
 * @param buyers of each click
 */
record GuideWorld(int units, List<Integer> buyers) implements World<GuideState> {
    static final String NOT_OVERSOLD = "not oversold";
    static final String LIMIT_KEPT = "limit kept";
    static final String PROMISE_FOUND = "a yes ends in an order";
    static final String NO_LEAK = "no unit leaks";

    @Override
    public GuideState initial() {
        return new GuideState(units, buyers.size());
    }

    @Override
    public void steps(GuideState from, Steps<GuideState> steps) {
        for (int click = 0; click < buyers.size(); click++) {
            purchase(from, click, steps);
            queue(from, click, steps);
        }
    }

    private void purchase(GuideState from, int click, Steps<GuideState> steps) {
        int buyer = buyers.get(click);
        switch (from.clicks[click]) {
            case BEFORE ->
                steps.may(
                        with(from, next -> next.clicks[click] = from.bought[buyer] ? At.OVER : At.CHECKED),
                        "click%d: EXISTS purchased",
                        click);
            case CHECKED -> steps.must(with(from, next -> decrement(next, click)), "click%d: DECR stock", click);
            case TOO_LATE, NOT_SENT ->
                steps.must(with(from, next -> giveBack(next, click)), "click%d: INCR stock", click);
            case TAKEN -> send(from, click, steps);
            case SENT ->
                steps.must(with(from, next -> remember(next, click)), "click%d: SET purchased, says yes", click);
            case OVER -> {}
        }
        if (from.clicks[click] != At.BEFORE && from.clicks[click] != At.OVER) {
            steps.may(with(from, next -> next.clicks[click] = At.OVER), "click%d: the process dies", click);
        }
    }

    private static void decrement(GuideState state, int click) {
        state.stock--;
        state.clicks[click] = state.stock < 0 ? At.TOO_LATE : At.TAKEN;
    }

    private static void giveBack(GuideState state, int click) {
        state.stock++;
        state.clicks[click] = At.OVER;
    }

    private void remember(GuideState state, int click) {
        state.bought[buyers.get(click)] = true;
        state.promised[click] = true;
        state.clicks[click] = At.OVER;
    }

    private static void send(GuideState from, int click, Steps<GuideState> steps) {
        steps.must(sent(from, click, At.SENT, next -> next.waiting[click] = true), "click%d: is queued", click);
        steps.may(
                sent(from, click, At.NOT_SENT, next -> next.waiting[click] = true),
                "click%d: is queued, and the acknowledgement is lost",
                click);
        steps.may(
                sent(from, click, At.NOT_SENT, next -> next.onTheWay[click] = true),
                "click%d: times out, and the message is on its way",
                click);
        steps.may(sent(from, click, At.NOT_SENT, _ -> {}), "click%d: the message is lost", click);
    }

    private static GuideState sent(GuideState from, int click, At then, Consumer<GuideState> message) {
        return with(from, next -> {
            next.clicks[click] = then;
            message.accept(next);
        });
    }

    private void queue(GuideState from, int click, Steps<GuideState> steps) {
        if (from.onTheWay[click]) {
            steps.must(
                    with(from, next -> {
                        next.onTheWay[click] = false;
                        next.waiting[click] = true;
                    }),
                    "the message of click%d arrives late",
                    click);
        }
        if (from.waiting[click]) {
            steps.must(
                    with(from, next -> {
                        next.orders[click]++;
                        next.waiting[click] = false;
                    }),
                    "consumer: inserts the order of click%d",
                    click);
        }
    }

    private static GuideState with(GuideState from, Consumer<GuideState> change) {
        var next = from.copy();
        change.accept(next);
        return next;
    }

    @Override
    public List<Invariant<GuideState>> invariants() {
        return List.of(
                Invariant.always(
                        NOT_OVERSOLD, state -> IntStream.of(state.orders).sum() <= units),
                Invariant.always(LIMIT_KEPT, this::limitKept),
                Invariant.atRest(
                        PROMISE_FOUND,
                        state -> IntStream.range(0, buyers.size())
                                .allMatch(click -> !state.promised[click] || state.orders[click] > 0)),
                Invariant.atRest(
                        NO_LEAK,
                        state -> state.stock + IntStream.of(state.orders).sum() == units));
    }

    private boolean limitKept(GuideState state) {
        return buyers.stream()
                .distinct()
                .allMatch(buyer -> IntStream.range(0, buyers.size())
                                .filter(click -> buyers.get(click).equals(buyer))
                                .map(click -> state.orders[click])
                                .sum()
                        <= 1);
    }
}
