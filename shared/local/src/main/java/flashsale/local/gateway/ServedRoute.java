package flashsale.local.gateway;

import flashsale.local.template.Trigger.Route;

/** A route with the function behind it and the bucket before it. */
record ServedRoute(Route declared, RoutePattern pattern, String function, TokenBucket bucket) {

    boolean takes(String method) {
        return declared.method().equals("ANY") || declared.method().equals(method);
    }
}
