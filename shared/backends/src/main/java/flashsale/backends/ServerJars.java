package flashsale.backends;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Maven artifacts the servers come in. The build wrote down where they are in the local repository. */
final class ServerJars {
    private ServerJars() {}

    static List<Path> kafka() {
        return listed("kafka.jars");
    }

    static List<Path> openSearch() {
        return listed("opensearch.jars");
    }

    /** The artifact whose file name starts so; empty where this platform has none. */
    static Optional<Path> nativeServer(String prefix) {
        return listed("native.jars").stream()
                .filter(jar -> jar.getFileName().toString().startsWith(prefix))
                .findFirst();
    }

    private static List<Path> listed(String resource) {
        try (var in = ServerJars.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new BackendsUnavailable("%s is missing: build shared/backends with Maven.".formatted(resource));
            var list = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Stream.of(list.split(File.pathSeparator))
                    .filter(path -> !path.isEmpty())
                    .map(ServerJars::existing)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(String path) {
        var jar = Path.of(path);
        if (!Files.exists(jar)) {
            throw new BackendsUnavailable(
                    "%s is no longer in the Maven repository: build shared/backends again.".formatted(path));
        }
        return jar;
    }
}
