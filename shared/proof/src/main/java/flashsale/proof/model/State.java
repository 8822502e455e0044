package flashsale.proof.model;

import java.util.SequencedMap;

/**
 * What a world is like between two steps. It may be changed while a step is made of it, and never afterwards.
 *
 * @param <S> the type itself
 */
public interface State<S> {
    S copy();

    /** Writes all of it, or reads all of it, in one order; always as many bits. What is left out cannot be told apart. */
    void pack(Bits bits);

    /** For people: what is so, by the name of the thing. Only the names that have something to say. */
    SequencedMap<String, String> facts();
}
