package flashsale.product;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.product.search")
public interface SearchConfig {
    /** Where the index is. */
    String url();

    /** How long to wait for the index. It leaves the catalogue enough of the half second in which a search is answered. */
    Duration patience();

    Breaker breaker();

    /** When the index is asked no more for a while. */
    interface Breaker {
        /** So many of the last questions are looked at; fewer say nothing. */
        int window();

        /** The part of them without an answer at which it stops asking. */
        double failures();

        /** How long it stops; then one question tries. Each process finds out for itself. */
        Duration pause();
    }
}
