package flashsale.local.gateway;

import flashsale.local.template.DeclaredFunction;
import flashsale.local.template.Template;
import flashsale.local.template.Trigger.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which route takes a request: the most specific path, and for the same path the method before ANY. */
final class RouteTable {
    private static final Comparator<ServedRoute> MOST_SPECIFIC_FIRST = Comparator.comparing(ServedRoute::pattern)
            .thenComparing(route -> route.declared().method().equals("ANY"));

    /** What a route says about one request. */
    record Match(ServedRoute route, Map<String, String> variables) {}

    private final List<ServedRoute> routes = new ArrayList<>();
    /** Most requests of a busy hour go to few paths without variables; they need no search. */
    private final Map<String, Match> literals = new HashMap<>();

    RouteTable(Template template, long nowNanos) {
        for (DeclaredFunction function : template.functions()) {
            function.triggers(Route.class)
                    .map(route -> new ServedRoute(
                            route,
                            new RoutePattern(route.path()),
                            function.name(),
                            TokenBucket.of(template.api().throttleOf(route.key()), nowNanos)))
                    .forEach(routes::add);
        }
        routes.sort(MOST_SPECIFIC_FIRST);
        for (ServedRoute route : routes) {
            boolean exact =
                    route.pattern().isLiteral() && !route.declared().method().equals("ANY");
            if (exact) literals.put(route.declared().key(), new Match(route, Map.of()));
        }
    }

    /** Null if no route takes it, for which API Gateway has its own answer. */
    Match find(String method, String decodedPath) {
        Match literal = literals.get(method + " " + decodedPath);
        if (literal != null) return literal;
        String[] parts = RoutePattern.split(decodedPath);
        for (ServedRoute route : routes) {
            if (route.takes(method) && route.pattern().matches(parts)) {
                return new Match(route, route.pattern().variables(parts));
            }
        }
        return null;
    }
}
