package flashsale.migrate;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "flashsale.migrate")
interface MigrateConfig {
    /** Where the index of products is. */
    String openSearchUrl();

    /** How long copying all products into another index may take: less than is left of the function's own time-out. */
    Duration copyPatience();

    /** The user of all other functions. Empty where they use the one that owns the schema, as on one machine. */
    Optional<String> functionsUser();

    /** Its first password. */
    Optional<String> functionsPassword();
}
