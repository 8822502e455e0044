package flashsale.http;

import io.smallrye.config.ConfigMapping;

/**
 * What every door has to be told by its environment. Nothing reads it; a function that was not told does not start, and
 * says which variable it misses.
 */
@ConfigMapping(prefix = "flashsale.surroundings")
public interface Surroundings {
    String mysqlUrl();

    String mysqlUser();

    String mysqlPassword();
}
