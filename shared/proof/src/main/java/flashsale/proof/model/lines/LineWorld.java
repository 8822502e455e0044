package flashsale.proof.model.lines;

import flashsale.proof.model.Invariant;
import flashsale.proof.model.Steps;
import flashsale.proof.model.World;
import flashsale.proof.model.lines.Books.Row;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How an order of several lines is placed. */
record LineWorld(Setting setting) implements World<LineState> {
    static final String NOT_OVERSOLD = "no pool is oversold";
    static final String PLACED_AS_ASKED = "a placed order has the lines that were asked for";
    static final String NO_LEAK = "no unit leaks";

    private static final List<Actor> ACTORS = List.of(new OrderFunction(), new Upkeep());

    @Override
    public LineState initial() {
        return new LineState(setting);
    }

    @Override
    public void steps(LineState from, Steps<LineState> steps) {
        ACTORS.forEach(actor -> actor.steps(from, steps));
    }

    @Override
    public List<Invariant<LineState>> invariants() {
        return List.of(
                Invariant.always(NOT_OVERSOLD, state -> eachPool(pool -> state.books.held(pool) <= setting.units())),
                Invariant.always(PLACED_AS_ASKED, this::placedAsAsked),
                Invariant.atRest(
                        NO_LEAK,
                        state -> eachPool(pool -> state.pools[pool].free + state.books.held(pool) == setting.units())));
    }

    private boolean placedAsAsked(LineState state) {
        return IntStream.range(0, setting.requests().size())
                .filter(request -> state.promised[request])
                .mapToObj(setting.requests()::get)
                .allMatch(asked -> state.books.rows[asked.order()] == Row.CANCELLED
                        || state.books.rows[asked.order()] == Row.PENDING
                                && state.books.lines[asked.order()] == asked.lines());
    }

    private static boolean eachPool(IntPredicate holds) {
        return IntStream.range(0, Setting.POOLS).allMatch(holds);
    }
}
