package flashsale.proof.sim.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A Redis that does one command at a time and has a clock of its own. It may be replaced by one that lags behind. */
public final class RedisModel implements AutoCloseable {
    private static final int REMEMBERED = 24;

    private final InstantSource clock;
    private final UnaryOperator<String> edit;
    private final LuaScripts lua = new LuaScripts();
    private final Map<String, String> scripts = new HashMap<>();
    private final ArrayDeque<Keyspace> replicas = new ArrayDeque<>();
    private Keyspace data = new Keyspace();
    private Duration offset = Duration.ZERO;
    private boolean replicated;
    private int generation;

    /** @param edit what becomes of the text of a script before it is run */
    public RedisModel(InstantSource clock, UnaryOperator<String> edit) {
        this.clock = clock;
        this.edit = edit;
    }

    /** From here on there is a replica that may be some writes behind. */
    public void replicateAsynchronously() {
        replicated = true;
    }

    public void jump(Duration newOffset) {
        offset = newOffset;
    }

    /** By its own clock. */
    public Instant now() {
        return clock.instant().plus(offset);
    }

    /** Grows with every failover: what was sent before does not arrive after it. */
    int generation() {
        return generation;
    }

    /** Its replica takes over, so many writes behind; without one, a restart of a Redis that writes before it answers. */
    public void failOver(int writesBehind) {
        for (int i = 0; i < writesBehind && replicas.size() > 1; i++) {
            replicas.removeLast();
        }
        if (replicated && !replicas.isEmpty()) {
            data = replicas.getLast().copy();
        }
        scripts.clear();
        generation++;
    }

    /** Everything is gone. */
    public void loseEverything() {
        data = new Keyspace();
        replicas.clear();
        scripts.clear();
        generation++;
    }

    /** For whoever checks it, as reading it is no step: the strings whose key begins so. */
    public Map<String, String> strings(String prefix) {
        var found = new TreeMap<String, String>();
        data.keys(prefix).forEach(key -> found.put(key, data.string(key)));
        return found;
    }

    /** Likewise. */
    public Map<String, String> hash(String key) {
        return data.hash(key);
    }

    /** Likewise: the entries of a stream. */
    public int entries(String key) {
        return data.stream(key).size();
    }

    synchronized Object run(List<String> call) {
        var time = now();
        long micros = time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
        data.expire(micros / 1_000);
        var answer = switch (call.getFirst()) {
            case "EVAL" -> {
                var text = call.get(1);
                scripts.put(sha1(text), edit.apply(text));
                yield script(micros, sha1(text), call);
            }
            case "EVALSHA" -> script(micros, call.get(1), call);
            default -> RedisTable.run(data, micros, call);
        };
        if (replicated && !RedisTable.isRead(call.getFirst())) {
            replicas.addLast(data.copy());
            if (replicas.size() > REMEMBERED) {
                replicas.removeFirst();
            }
        }
        return answer;
    }

    private Object script(long micros, String digest, List<String> call) {
        var text = scripts.get(digest);
        if (text == null) {
            throw new RedisError("NOSCRIPT No matching script.");
        }
        int keyCount = Integer.parseInt(call.get(2));
        var keys = call.subList(3, 3 + keyCount);
        var declared = Set.copyOf(keys);
        return lua.run(text, keys, call.subList(3 + keyCount, call.size()), command -> {
            if (command.size() > 1 && !declared.contains(command.get(1))) {
                throw new RedisError("ERR Script attempted to access a key it has not declared: " + command.get(1));
            }
            return RedisTable.run(data, micros, command);
        });
    }

    static String sha1(String text) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-1", impossible);
        }
    }

    @Override
    public void close() {
        lua.close();
    }
}
