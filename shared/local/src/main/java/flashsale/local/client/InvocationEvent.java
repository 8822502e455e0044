package flashsale.local.client;

import java.io.IOException;
import org.apache.hc.core5.http.HttpResponse;

/**
 * One event, and what the Runtime API says of its invocation.
 *
 * @param deadlineMillis since 1970, by the clock of the machine
 */
record InvocationEvent(String id, String arn, String trace, long deadlineMillis, byte[] body) {
    static InvocationEvent of(HttpResponse response, byte[] body) throws IOException {
        return new InvocationEvent(
                header(response, "Lambda-Runtime-Aws-Request-Id"),
                header(response, "Lambda-Runtime-Invoked-Function-Arn"),
                header(response, "Lambda-Runtime-Trace-Id"),
                Long.parseLong(header(response, "Lambda-Runtime-Deadline-Ms")),
                body);
    }

    private static String header(HttpResponse response, String name) throws IOException {
        var header = response.getFirstHeader(name);
        if (header == null) {
            throw new IOException("The Runtime API sent an event without " + name);
        }
        return header.getValue();
    }
}
