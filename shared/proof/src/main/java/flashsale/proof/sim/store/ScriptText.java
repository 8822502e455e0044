package flashsale.proof.sim.store;

import flashsale.redis.RedisStockGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scripts of the gate, as the module of Redis brings them. */
public final class ScriptText {
    private static final List<String> NAMES = List.of(
            "reserve", "queued", "release", "load", "change", "fence", "refill", "open", "adopt", "adjust", "counters");

    private static final Map<String, String> BY_DIGEST =
            NAMES.stream().collect(Collectors.toMap(name -> RedisModel.sha1(of(name)), Function.identity()));

    private ScriptText() {}

    public static String of(String name) {
        try (var resource = RedisStockGate.class.getResourceAsStream(name + ".lua")) {
            if (resource == null) {
                throw new IllegalArgumentException("There is no script " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("Script %s cannot be read".formatted(name), broken);
        }
    }

    /** A command in a line; of a script, its name and its arguments. */
    static String tell(List<String> call) {
        boolean script = call.getFirst().startsWith("EVAL");
        if (!script) {
            return String.join(" ", call);
        }
        var digest = call.getFirst().equals("EVAL") ? RedisModel.sha1(call.get(1)) : call.get(1);
        int keys = Integer.parseInt(call.get(2));
        return BY_DIGEST.getOrDefault(digest, "script") + " " + String.join(" ", call.subList(3 + keys, call.size()));
    }
}
