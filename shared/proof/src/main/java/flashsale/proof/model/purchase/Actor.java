package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;

/** Somebody who works in this world, or something that befalls it. */
interface Actor {
    void steps(SaleState from, Steps<SaleState> steps);
}
