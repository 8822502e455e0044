package flashsale.proof.books;

import flashsale.proof.crowd.History;

/** Everything that is known of one sale once it is quiet, each part told by another witness. */
public record Books(Offer offer, GateBook gate, LogBook log, OrderBook orders, History history) {}
