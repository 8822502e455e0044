package flashsale.messaging;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * Where Kafka is, and who asks: {@code host:port,..} on one machine, {@code scram://user:password@host:port,..} where
 * brokers want SCRAM over TLS. One text for all of it, so that a function has one variable for Kafka, as it has for
 * Redis.
 */
public final class BrokerAddress {
    // The user's characters are those that need no quotes anywhere; brokers begin after the last @.
    private static final Pattern SCRAM = Pattern.compile("scram://([A-Za-z0-9_.-]+):([^\"\\\\]+)@([^@]+)");

    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";

    private BrokerAddress() {}

    /**
     * @return the settings of any Kafka client
     * @throws IllegalArgumentException without the text, which holds a password
     */
    public static Map<String, Object> settings(String servers) {
        if (!servers.contains("://")) {
            return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        }
        Matcher scram = SCRAM.matcher(servers);
        if (!scram.matches()) {
            throw new IllegalArgumentException("Kafka is at host:port,.. or at scram://user:password@host:port,..");
        }
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                scram.group(3),
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_SSL",
                SaslConfigs.SASL_MECHANISM,
                "SCRAM-SHA-512",
                SaslConfigs.SASL_JAAS_CONFIG,
                LOGIN.formatted(scram.group(1), scram.group(2)));
    }
}
