package flashsale.backends;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One inline command to a Redis, and its answer's last line. */
final class RedisLine {
    private static final int WAIT_MILLIS = 1_000;

    private RedisLine() {}

    static String say(String url, String command) {
        var address = URI.create(url);
        try (var socket = Contact.connect(address.getHost(), address.getPort(), WAIT_MILLIS)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var first = in.readLine();
            return first.startsWith("$") && !first.equals("$-1") ? in.readLine() : first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
