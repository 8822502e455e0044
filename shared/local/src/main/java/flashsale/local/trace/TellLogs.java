package flashsale.local.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** {@code make logs}: what comes in as JSON goes out for people. */
public final class TellLogs {
    private TellLogs() {}

    static void main() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String raw = line;
            out.println(LogLine.read(raw).map(LogLine::text).orElse(raw));
        }
    }
}
