package flashsale.proof.bench;

import flashsale.proof.catalogue.Heard;
import flashsale.proof.report.Percentiles;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/**
 * What one load came to.
 *
 * @param perSecond right answers
 * @param ms of a right answer, from sending to the last byte
 * @param others answers of another status, by their status, {@link #LOST} or {@link #DEGRADED}
 */
public record LoadFigures(double perSecond, Percentiles ms, Map<Integer, Long> others) {
    /** The connection ended before the answer did. */
    public static final int LOST = 0;

    /** A search was answered without its index. */
    public static final int DEGRADED = 1;

    private static final int OK = 200;

    public LoadFigures {
        others = Map.copyOf(others);
    }

    /** An answer that must not be kept is the poor one of a search whose index was away or too slow. */
    static int status(Heard heard) {
        boolean poor = heard.status() == OK
                && heard.header(HttpHeaders.CACHE_CONTROL)
                        .filter("no-store"::equals)
                        .isPresent();
        return poor ? DEGRADED : heard.status();
    }
}
