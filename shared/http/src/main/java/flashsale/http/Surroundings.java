package flashsale.http;

import io.smallrye.config.ConfigMapping;

/**
 * What every door has to be told by its environment. A function that was not told does not start, and says which
 * variable it misses.
 */
@ConfigMapping(prefix = "flashsale.surroundings")
public interface Surroundings {
    /** As the function's folder is called. */
    String service();

    String mysqlUrl();

    String mysqlUser();

    String mysqlPassword();
}
