package flashsale.secrets;

import io.smallrye.config.SecretKeysHandler;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${secretsmanager::<arn>#<field>}} in any value of the configuration. The configuration finds this class by
 * itself; where no value is written like that, it does nothing.
 *
 * <p>Each secret is read once in the life of a process. That a password changes meanwhile harms nobody as long as the
 * former one still works, which the rotation of template.yaml sees to.
 */
public final class SecretsManagerKeys implements SecretKeysHandler {
    private static final Pattern KEY = Pattern.compile("(arn:[^:]+:secretsmanager:[^:]+:[^#]+)#(.+)");

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
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) throw new IllegalArgumentException("A field of a secret is <arn>#<field>, not " + key);
        var field = read.computeIfAbsent(parts.group(1), secrets::fieldsOf).get(parts.group(2));
        if (field == null) throw new IllegalArgumentException("There is no such field in the secret: " + key);
        return field;
    }
}
