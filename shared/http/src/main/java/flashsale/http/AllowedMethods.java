package flashsale.http;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * The methods that are served at a request's path. RFC 9110 wants them named in every 405, and Quarkus REST answers 405
 * without; its routing tables know them.
 */
final class AllowedMethods {
    private AllowedMethods() {}

    static Set<String> ofCurrentRequest() {
        var context = CurrentRequestManager.get();
        var path = context.getPathWithoutPrefix();
        var classes = new RequestMapper<>(context.getDeployment().getClassMappers());
        var allowed = new TreeSet<String>();
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    allowed.addAll(methodsAt(remaining, routing));
                }
            }
        }
        return allowed;
    }

    private static Set<String> methodsAt(String remaining, ClassRoutingHandler routing) {
        var methods = new TreeSet<String>();
        routing.getMappers().forEach((method, resources) -> {
            if (method != null && resources.map(remaining) != null) {
                methods.add(method);
            }
        });
        return methods;
    }
}
