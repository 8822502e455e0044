package flashsale.order;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/** Puts an object without fields where there is no body, for methods of which every field may be absent. */
@Provider
@BodyMayBeAbsent
public final class AbsentBody implements ContainerRequestFilter {
    private static final byte[] NO_FIELDS = "{}".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var body = new PushbackInputStream(request.getEntityStream());
        int first = body.read();
        if (first < 0) {
            request.setEntityStream(new ByteArrayInputStream(NO_FIELDS));
        } else {
            body.unread(first);
            request.setEntityStream(body);
        }
    }
}
