package flashsale.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * One HTTP request, as the event is made of it.
 *
 * @param path without the query, percent-encoded as it came
 * @param query without the question mark, empty if there is none
 */
record IncomingRequest(
        String method, String path, String query, String protocol, String sourceIp, MultiMap headers, Buffer body) {}
