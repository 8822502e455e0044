package flashsale.testing;

import flashsale.backends.Server;
import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.Map;

/** What {@link WithBackends} does. Stops nothing: the servers are for all tests of the JVM. */
public final class BackendsResource implements QuarkusTestResourceConfigurableLifecycleManager<WithBackends> {
    private Server[] servers = {};

    @Override
    public void init(WithBackends wanted) {
        servers = wanted.value();
    }

    @Override
    public Map<String, String> start() {
        return TestBackends.environment(servers);
    }

    @Override
    public void stop() {}
}
