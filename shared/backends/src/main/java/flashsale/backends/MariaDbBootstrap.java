package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes an empty database: system tables, the schema {@code flashsale} and its one account. */
record MariaDbBootstrap(MariaDbFiles files, List<String> serverOptions, String sql) {
    /** Takes a second on an idle machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static MariaDbBootstrap of(MariaDbFiles files, List<String> serverOptions) throws IOException {
        return new MariaDbBootstrap(files, serverOptions, sql(files));
    }

    /** Another one for other settings. */
    String name() {
        return "%s-empty-%x".formatted(files.version(), (sql + serverOptions).hashCode());
    }

    void run(Path draft) throws IOException {
        var command = new ArrayList<>(files.program());
        command.addAll(serverOptions);
        command.addAll(List.of(
                "--bootstrap",
                "--datadir=" + Files.createDirectory(Installation.data(draft)),
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        var script = Files.writeString(draft.resolve("bootstrap.sql"), sql);
        Tool.run("The empty MariaDB", command, script, draft.resolve("bootstrap.log"), PATIENCE);
    }

    /** In bootstrap mode a statement ends with its line's last semicolon, so each has a line of its own. */
    private static String sql(MariaDbFiles files) throws IOException {
        return String.join(
                "\n",
                "CREATE DATABASE mysql;",
                "USE mysql;",
                // Root may come in by the local socket only, as the system's root.
                "SET @auth_root_socket='root';",
                Files.readString(files.share("mariadb_system_tables.sql")),
                Files.readString(files.share("mariadb_performance_tables.sql")),
                Files.readString(files.share("mariadb_system_tables_data.sql")),
                "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE %s;"
                        .formatted(MariaDbInstallation.DATABASE, MariaDbInstallation.COLLATION),
                "FLUSH PRIVILEGES;",
                "CREATE USER '%s'@'%%' IDENTIFIED BY '%s';".formatted(Addresses.LOCAL_USER, Addresses.LOCAL_PASSWORD),
                // All databases: tests make their own beside.
                "GRANT ALL PRIVILEGES ON *.* TO '%s'@'%%' WITH GRANT OPTION;".formatted(Addresses.LOCAL_USER),
                "");
    }
}
