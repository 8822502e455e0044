package flashsale.proof.bench;

import flashsale.proof.report.Percentiles;

/**
 * How soon a revised product is found as it is.
 *
 * @param products that were revised in turn
 * @param together revised by one request; more than one by an import
 * @param revisedPerSecond by the admins, in fact
 * @param refused revisions that were not answered 200
 * @param revisionMs from sending one to its answer
 * @param visibleMs from that answer until a search shows the revision or a later one
 * @param worstMs of these
 * @param neverSeen revisions that no search had shown when the patience was over
 */
public record LagFigures(
        int products,
        int together,
        double revisedPerSecond,
        Percentiles revisionMs,
        int refused,
        Percentiles visibleMs,
        double worstMs,
        int neverSeen) {}
