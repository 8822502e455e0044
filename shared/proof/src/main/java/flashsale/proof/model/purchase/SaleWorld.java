package flashsale.proof.model.purchase;

import flashsale.proof.model.Invariant;
import flashsale.proof.model.Steps;
import flashsale.proof.model.World;
import flashsale.proof.model.purchase.Books.Row;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The purchase protocol of the code. */
public final class SaleWorld implements World<SaleState> {
    static final String NOT_OVERSOLD = "not oversold";
    static final String LIMIT_KEPT = "limit kept";
    static final String ONE_KEY_ONE_ORDER = "one key, one order";
    static final String NO_CONTRADICTION = "no answer contradicts another";
    static final String PROMISE_FOUND = "a 202 ends in a row";
    static final String PROMISE_KEPT = "a 202 is never rejected";
    static final String NO_LEAK = "no unit leaks";

    private static final List<Actor> ACTORS = List.of(
            new PurchaseFunction(),
            new Sweeper(),
            new Consumer(),
            new Relay(),
            new Canceller(),
            new Rebuild(),
            new Accidents());

    private final Setting setting;
    private final Set<String> givenUp;

    SaleWorld(Setting setting) {
        this(setting, Set.of());
    }

    /** @param givenUp what this world does not keep anyway, so that something else is seen to break */
    SaleWorld(Setting setting, Set<String> givenUp) {
        this.setting = setting;
        this.givenUp = Set.copyOf(givenUp);
    }

    @Override
    public SaleState initial() {
        return new SaleState(setting);
    }

    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        ACTORS.forEach(actor -> actor.steps(from, steps));
    }

    @Override
    public List<Invariant<SaleState>> invariants() {
        return Stream.<Invariant<SaleState>>of(
                        Invariant.always(NOT_OVERSOLD, state -> state.books.held() <= setting.units()),
                        Invariant.always(
                                LIMIT_KEPT, state -> eachBuyer(buyer -> state.books.heldBy(buyer) <= setting.limit())),
                        Invariant.always(ONE_KEY_ONE_ORDER, this::oneKeyOneOrder),
                        Invariant.always(NO_CONTRADICTION, state -> !state.contradicted),
                        Invariant.always(PROMISE_KEPT, state -> eachPromise(state, row -> row != Row.REJECTED)),
                        Invariant.atRest(PROMISE_FOUND, state -> eachPromise(state, row -> row != Row.NONE)),
                        Invariant.atRest(NO_LEAK, this::booksBalance))
                .filter(invariant -> !givenUp.contains(invariant.name()))
                .toList();
    }

    private boolean booksBalance(SaleState state) {
        return state.gate.free + state.books.held() == setting.units()
                && eachBuyer(buyer -> state.gate.used[buyer] == state.books.heldBy(buyer));
    }

    private boolean oneKeyOneOrder(SaleState state) {
        var clicks = setting.clicks();
        return IntStream.range(0, clicks.size())
                .allMatch(click -> IntStream.range(0, clicks.size())
                                .filter(other -> clicks.get(other).equals(clicks.get(click)))
                                .map(other -> rows(state, other))
                                .sum()
                        <= 1);
    }

    private static int rows(SaleState state, int order) {
        return (state.books.rows[order] == Row.NONE ? 0 : 1) + (state.books.twice[order] ? 1 : 0);
    }

    private static boolean eachBuyer(IntPredicate holds) {
        return IntStream.range(0, Setting.MOST_BUYERS).allMatch(holds);
    }

    private static boolean eachPromise(SaleState state, Predicate<Row> holds) {
        return IntStream.range(0, state.promised.length)
                .filter(order -> state.promised[order])
                .allMatch(order -> holds.test(state.books.rows[order]));
    }
}
