package flashsale.proof.visit;

import flashsale.proof.catalogue.Heard;

/** One request and its answer, with both moments by the run's clock. */
public record Visit(Act act, long sentNanos, long heardNanos, Heard heard) {}
