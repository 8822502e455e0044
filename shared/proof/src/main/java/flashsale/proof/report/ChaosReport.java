package flashsale.proof.report;

import java.util.List;

/**
 * One run under the hand: what was done, how soon it was over, what visitors saw, and what became of the sale.
 *
 * @param broken what was taken out of the shop on purpose; empty where nothing was
 */
public record ChaosReport(long seed, String broken, List<ChaosPart> parts, VisitFigures visitors, SaleReport sale) {}
