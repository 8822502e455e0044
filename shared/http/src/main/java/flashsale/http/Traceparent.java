package flashsale.http;

import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** W3C trace context: which trace a request belongs to. */
public final class Traceparent {
    private static final String HEADER = "traceparent";
    private static final Pattern SHAPE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NONE = "";

    private Traceparent() {}

    /** Empty where the request at hand has none, or there is no request. */
    public static String ofCurrentRequest() {
        var request = CurrentRequestManager.get();
        if (request == null) {
            return NONE;
        }
        var header = request.serverRequest().getRequestHeader(HEADER);
        return header != null && SHAPE.matcher(header).matches() ? header : NONE;
    }
}
