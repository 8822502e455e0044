package flashsale.local.gateway;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** What a function wants the client to get. */
record FunctionAnswer(int status, List<Map.Entry<String, String>> headers, List<String> cookies, Buffer body) {
    boolean has(String header) {
        for (Map.Entry<String, String> entry : headers) {
            if (entry.getKey().equalsIgnoreCase(header)) return true;
        }
        return false;
    }
}
