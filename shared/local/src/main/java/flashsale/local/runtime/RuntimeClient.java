package flashsale.local.runtime;

import flashsale.local.client.RuntimeLoop;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hc.core5.http.HttpRequest;

/**
 * The JVM's side of the Runtime API.
 *
 * @param jars what it adds to the class path
 * @param options what it adds to the command line
 */
record RuntimeClient(List<Path> jars, List<String> options, String mainClass) {
    /** Where a client comes from. */
    interface Source {
        RuntimeClient open(PackageStore store) throws IOException;
    }

    RuntimeClient {
        jars = List.copyOf(jars);
        options = List.copyOf(options);
    }

    /** A jar of the loop's classes alone, and its HTTP: the functions must not see anything else of ours. */
    static RuntimeClient ofThisModule(PackageStore store) throws IOException {
        var jars = List.of(store.jarOf("runtime-loop", RuntimeLoop.classes()), store.keep(jarOf(HttpRequest.class)));
        return new RuntimeClient(jars, List.of(), RuntimeLoop.class.getName());
    }

    private static Path jarOf(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("A class comes from a place that is no URI", impossible);
        }
    }
}
