package flashsale.local.template;

import java.util.Map;
import java.util.Optional;

/** The throttling of the HTTP API: each route has its own bucket, by its own setting or by the default one. */
public record DeclaredApi(Optional<Throttle> byDefault, Map<String, Throttle> byRoute) {

    /** A token bucket: so many requests per second on average, so many at once. */
    public record Throttle(double ratePerSecond, int burst) {}

    public DeclaredApi {
        byRoute = Map.copyOf(byRoute);
    }

    public Optional<Throttle> throttleOf(String routeKey) {
        return Optional.ofNullable(byRoute.get(routeKey)).or(() -> byDefault);
    }
}
