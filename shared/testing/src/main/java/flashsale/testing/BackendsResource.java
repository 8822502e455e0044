package flashsale.testing;

import flashsale.backends.Server;
import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What {@link WithBackends} does. Stops nothing: the servers are for all tests of the JVM. */
public final class BackendsResource implements QuarkusTestResourceConfigurableLifecycleManager<WithBackends> {
    private final Set<Server> servers = EnumSet.noneOf(Server.class);

    @Override
    public void init(WithBackends wanted) {
        for (var server : Server.values()) {
            var isWanted = switch (server) {
                case MYSQL -> wanted.mysql();
                case STOCK_REDIS -> wanted.stockRedis();
                case CACHE_REDIS -> wanted.cacheRedis();
                case KAFKA -> wanted.kafka();
                case OPENSEARCH -> wanted.opensearch();
            };
            if (isWanted) servers.add(server);
        }
    }

    @Override
    public Map<String, String> start() {
        return TestBackends.environment(servers.toArray(Server[]::new));
    }

    @Override
    public void stop() {}
}
