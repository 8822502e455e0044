package flashsale.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** One Lua script. Called by its digest; where Redis does not know it (new, restarted or failed over), by its text. */
final class Script {
    static final Script RESERVE = named("reserve");
    static final Script QUEUED = named("queued");
    static final Script RELEASE = named("release");
    static final Script LOAD = named("load");
    static final Script CHANGE = named("change");
    static final Script FENCE = named("fence");
    static final Script REFILL = named("refill");
    static final Script OPEN = named("open");
    static final Script ADOPT = named("adopt");
    static final Script ADJUST = named("adjust");
    static final Script COUNTERS = named("counters");
    static final Script KEEP = named("keep");
    static final Script FORGET = named("forget");

    private final String text;
    private final String digest;

    private Script(String text) {
        this.text = text;
        this.digest = sha1(text);
    }

    private static Script named(String name) {
        try (var resource = Script.class.getResourceAsStream(name + ".lua")) {
            return new Script(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("Script %s cannot be read".formatted(name), broken);
        }
    }

    Reply run(RedisCommands redis, List<String> keys, Object... arguments) {
        try {
            return redis.send(call(Command.EVALSHA, digest, keys, arguments));
        } catch (RefusedByRedis refused) {
            if (!refused.scriptIsUnknown()) {
                throw refused;
            }
            return redis.send(call(Command.EVAL, text, keys, arguments));
        }
    }

    private static CommandArguments call(Command command, String script, List<String> keys, Object... arguments) {
        var request = new CommandArguments(command).add(script).add(keys.size()).keys(keys);
        for (var argument : arguments) {
            request.add(argument.toString());
        }
        return request;
    }

    /** The name under which Redis keeps a script. */
    private static String sha1(String text) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-1", impossible);
        }
    }
}
