package flashsale.domain.sale;

/**
 * A gate that was closed in order to be rebuilt. Whoever holds another fence than the gate's has been overtaken, or the
 * gate has lost everything since: what he knows of the gate is no longer true.
 *
 * @param epoch in which the gate is going to open again
 * @param stamp tells two fences for the same epoch apart
 */
public record Fence(SaleId sale, int epoch, String stamp) {}
