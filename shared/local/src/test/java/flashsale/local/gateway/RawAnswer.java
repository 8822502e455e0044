package flashsale.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** As much of an HTTP/1.1 answer as a test needs to see on a bare socket. */
record RawAnswer(int statusCode, String body) {

    /** Reads to the end of the connection. */
    static RawAnswer read(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new RawAnswer(Integer.parseInt(all.split(" ")[1]), all.substring(all.indexOf("\r\n\r\n") + 4));
    }
}
