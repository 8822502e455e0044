package flashsale.proof.report;

import java.util.List;

/** One run under the hand: what was done, how soon it was over, and what became of the sale. */
public record ChaosReport(long seed, List<ChaosPart> parts, SaleReport sale) {}
