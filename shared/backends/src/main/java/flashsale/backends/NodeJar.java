package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * The class that starts a node, in a jar of its own in the cache: an archive of loaded classes refuses a class path with
 * a folder on it, and in a build that is where the class is.
 */
final class NodeJar {
    static final String MAIN = "flashsale.node.ClassPathNode";
    private static final String ENTRY = MAIN.replace('.', '/') + ".class";

    private NodeJar() {}

    static Path in(Cache cache) {
        byte[] main = main();
        var name = "opensearch-node-" + Integer.toHexString(Arrays.hashCode(main));
        return cache.once(name, "the OpenSearch node", draft -> write(main, draft.resolve("node.jar")))
                .resolve("node.jar");
    }

    private static byte[] main() {
        try (var in = NodeJar.class.getClassLoader().getResourceAsStream(ENTRY)) {
            if (in == null)
                throw new BackendsUnavailable("%s is missing: build shared/backends again.".formatted(MAIN));
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(byte[] main, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(ENTRY));
            out.write(main);
        }
    }
}
