package flashsale.secrets;

import io.smallrye.config.SecretKeysHandler;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code ${secretsmanager::<arn>#<field>}} in any value of the configuration. The configuration finds this class by
 * itself; where no value is written like that, it does nothing.
 *
 * <p>Each secret is read once in the life of a process. That a password changes meanwhile harms nobody as long as the
 * former one still works, which the rotation of template.yaml sees to.
 */
public final class SecretsManagerKeys implements SecretKeysHandler {
    private final SecretStore secrets;
    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    public SecretsManagerKeys() {
        this(new SecretStore(System.getenv(), InstantSource.system()));
    }

    SecretsManagerKeys(SecretStore secrets) {
        this.secrets = secrets;
    }

    @Override
    public String getName() {
        return "secretsmanager";
    }

    /** @param key {@code <arn>#<field>} */
    @Override
    public String decode(String key) {
        int hash = key.lastIndexOf('#');
        if (hash < 0) throw new IllegalArgumentException("A field of a secret is <arn>#<field>, not " + key);
        var field =
                read.computeIfAbsent(key.substring(0, hash), secrets::fieldsOf).get(key.substring(hash + 1));
        if (field == null) throw new IllegalArgumentException("There is no such field in the secret: " + key);
        return field;
    }
}
