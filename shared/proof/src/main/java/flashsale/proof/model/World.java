package flashsale.proof.model;

import java.util.List;

/** A small world: how it begins, what may happen next, and what must hold. Two calls say the same. */
public interface World<S extends State<S>> {
    S initial();

    /** Tells of every step that can be made now. Steps that change nothing may be told as well. */
    void steps(S from, Steps<S> steps);

    List<Invariant<S>> invariants();
}
