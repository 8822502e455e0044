package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** MariaDB 11.4, the local stand-in for MySQL 8. */
final class MariaDbInstallation implements Installation {
    /** Known to MySQL 8 and MariaDB alike, and tells characters beyond the first 65,536 apart, which unicode_ci does not. */
    static final String COLLATION = "utf8mb4_unicode_520_ci";

    static final String DATABASE = "flashsale";
    static final String SQL_MODE =
            "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO";
    private static final String PID_FILE = "mariadbd.pid";

    private final MariaDbFiles files;
    private final Cache cache;

    private MariaDbInstallation(MariaDbFiles files, Cache cache) {
        this.files = files;
        this.cache = cache;
    }

    static MariaDbInstallation in(Platform platform, Cache cache) {
        return new MariaDbInstallation(MariaDbFiles.unpacked(platform, cache), cache);
    }

    /** An empty database is made once per machine, which takes a second, and copied from then on. */
    @Override
    public void layOut(Path data) throws IOException {
        var bootstrap = MariaDbBootstrap.of(files, serverOptions());
        Folders.copy(Installation.data(cache.once(bootstrap.name(), "an empty MariaDB", bootstrap::run)), data);
    }

    @Override
    public List<String> command(Path folder, int port) throws IOException {
        // A left-over of a killed one would look like readiness.
        Files.deleteIfExists(folder.resolve(PID_FILE));
        var options = Stream.of(
                "--datadir=" + Installation.data(folder),
                "--pid-file=" + folder.resolve(PID_FILE),
                // Relative to the data folder: the path of a socket may have 107 characters at most.
                "--socket=mariadbd.sock",
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--max-connections=200",
                "--max-allowed-packet=16M",
                "--default-time-zone=+00:00",
                "--sql-mode=" + SQL_MODE,
                "--innodb-buffer-pool-size=256M",
                "--innodb-buffer-pool-load-at-startup=OFF",
                // A committed transaction survives a kill.
                "--innodb-flush-log-at-trx-commit=1",
                "--skip-log-bin",
                "--log-warnings=1");
        var command = new ArrayList<>(files.program());
        command.addAll(serverOptions());
        options.forEach(command::add);
        return command;
    }

    /** What an empty database and the server on it must agree about. */
    private static List<String> serverOptions() {
        return List.of(
                // Otherwise a TLS key is made at every start, which takes up to 20 seconds.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=" + COLLATION,
                "--innodb-log-file-size=64M",
                "--innodb-undo-tablespaces=0",
                "--innodb-buffer-pool-dump-at-shutdown=OFF",
                "--performance-schema=OFF",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=8M");
    }

    @Override
    public boolean answers(Path folder, int port, long pid) throws IOException {
        var written = folder.resolve(PID_FILE);
        return Files.exists(written)
                && Files.readString(written).strip().equals(Long.toString(pid))
                && Contact.mysql(port);
    }

    @Override
    public String address(int port) {
        return "jdbc:mysql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    /** It writes its dirty pages first; a killed one recovers them at the next start. */
    @Override
    public Duration stopGrace() {
        return Duration.ofSeconds(10);
    }
}
