package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Redis 7.0.15, statically linked. */
final class RedisInstallation implements Installation {
    private static final String BINARY = "redis-server";

    /** Every answered write is on the disk; when the memory is full, writes are refused and nothing is evicted. */
    private static final List<String> STOCK = List.of(
            "--appendonly",
            "yes",
            "--appendfsync",
            "always",
            "--maxmemory-policy",
            "noeviction",
            "--maxmemory",
            "512mb");

    private static final List<String> CACHE =
            List.of("--appendonly", "no", "--maxmemory-policy", "allkeys-lru", "--maxmemory", "128mb");

    private final Path binary;
    private final List<String> settings;

    private RedisInstallation(Path binary, List<String> settings) {
        this.binary = binary;
        this.settings = settings;
    }

    static RedisInstallation stock(Platform platform, Cache cache) {
        return new RedisInstallation(unpacked(Server.STOCK_REDIS, platform, cache), STOCK);
    }

    static RedisInstallation cache(Platform platform, Cache cache) {
        return new RedisInstallation(unpacked(Server.CACHE_REDIS, platform, cache), CACHE);
    }

    private static Path unpacked(Server server, Platform platform, Cache cache) {
        var jar = ServerJars.nativeServer("embedded-redis-").orElseThrow(() -> platform.lacks(server));
        var name = "redis-server-7.0.15-%s-%s".formatted(platform.os(), platform.arch());
        return cache.once(name, "Redis", draft -> {
                    try (var zip = new ZipFile(jar.toFile())) {
                        var entry = zip.getEntry(name);
                        if (entry == null) throw platform.lacks(server);
                        Archives.unpackExecutable(zip, entry, draft.resolve(BINARY));
                    }
                })
                .resolve(BINARY);
    }

    @Override
    public void layOut(Path data) throws IOException {
        Files.createDirectories(data);
    }

    @Override
    public List<String> command(Path folder, int port) {
        var always = Stream.of(
                binary.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                Installation.data(folder).toString(),
                // Otherwise Redis overwrites its command line, by which it is recognised.
                "--set-proc-title",
                "no",
                // An append-only file or nothing: no snapshot in between.
                "--save",
                "",
                "--daemonize",
                "no");
        return Stream.concat(always, settings.stream()).toList();
    }

    @Override
    public boolean answers(Path folder, int port, long pid) throws IOException {
        return Contact.redis(port, pid);
    }

    @Override
    public String address(int port) {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public Duration stopGrace() {
        return Duration.ofSeconds(5);
    }
}
