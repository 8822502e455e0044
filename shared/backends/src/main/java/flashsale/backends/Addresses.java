package flashsale.backends;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the servers are, in the form their clients want. A server the plan leaves out has no address: asking for it
 * throws {@link IllegalStateException}.
 */
public record Addresses(Map<Server, String> byServer, String mysqlUser, String mysqlPassword) {
    /** The account of the started MariaDB; visibly no secret. */
    static final String LOCAL_USER = "flashsale";

    static final String LOCAL_PASSWORD = "flashsale-local";
    static final String USER_VARIABLE = "FLASHSALE_MYSQL_USER";
    static final String PASSWORD_VARIABLE = "FLASHSALE_MYSQL_PASSWORD";

    public Addresses {
        byServer = Map.copyOf(byServer);
    }

    static Addresses of(Map<Server, String> byServer, Map<String, String> environment) {
        boolean given = environment.containsKey(Server.MYSQL.variable());
        return new Addresses(
                byServer,
                given ? environment.getOrDefault(USER_VARIABLE, LOCAL_USER) : LOCAL_USER,
                given ? environment.getOrDefault(PASSWORD_VARIABLE, LOCAL_PASSWORD) : LOCAL_PASSWORD);
    }

    /** {@code redis://127.0.0.1:port}: durable, never evicts. */
    public String stockRedisUrl() {
        return of(Server.STOCK_REDIS);
    }

    /** {@code redis://127.0.0.1:port}: keeps nothing over a restart, evicts what was used least recently. */
    public String cacheRedisUrl() {
        return of(Server.CACHE_REDIS);
    }

    /** {@code jdbc:mysql://127.0.0.1:port/flashsale}, without any parameter when it was started here. */
    public String mysqlJdbcUrl() {
        return of(Server.MYSQL);
    }

    /** {@code bootstrap.servers}. */
    public String kafkaServers() {
        return of(Server.KAFKA);
    }

    /** {@code http://127.0.0.1:port}. */
    public String openSearchUrl() {
        return of(Server.OPENSEARCH);
    }

    /** The same as environment variables, for child processes; given to another plan it starts nothing. */
    public Map<String, String> asEnvironment() {
        var variables = new LinkedHashMap<String, String>();
        new EnumMap<>(byServer).forEach((server, address) -> variables.put(server.variable(), address));
        if (byServer.containsKey(Server.MYSQL)) {
            variables.put(USER_VARIABLE, mysqlUser);
            variables.put(PASSWORD_VARIABLE, mysqlPassword);
        }
        return variables;
    }

    private String of(Server server) {
        var address = byServer.get(server);
        if (address == null) throw new IllegalStateException(server.label() + " is not part of this plan");
        return address;
    }

    /** Without the password, which may be a real one where a server was given. */
    @Override
    public String toString() {
        return "Addresses" + byServer.keySet();
    }
}
