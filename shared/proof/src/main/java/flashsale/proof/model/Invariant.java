package flashsale.proof.model;

import java.util.function.Predicate;

/**
 * What must hold.
 *
 * @param name as it is printed where it does not
 * @param atRest only where nobody is at work any more; else in every state
 */
public record Invariant<S>(String name, boolean atRest, Predicate<S> holds) {
    public static <S> Invariant<S> always(String name, Predicate<S> holds) {
        return new Invariant<>(name, false, holds);
    }

    public static <S> Invariant<S> atRest(String name, Predicate<S> holds) {
        return new Invariant<>(name, true, holds);
    }
}
