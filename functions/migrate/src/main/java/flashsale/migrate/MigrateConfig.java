package flashsale.migrate;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "flashsale.migrate")
interface MigrateConfig {
    /** The user of all other functions. Empty where they use the one that owns the schema, as on one machine. */
    Optional<String> functionsUser();

    /** Its first password. */
    Optional<String> functionsPassword();
}
