package flashsale.proof.sim.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The data of a Redis: keys to strings, hashes, sets and streams, some of which end at a time. */
final class Keyspace {
    private final TreeMap<String, Object> values = new TreeMap<>();
    private final Map<String, Long> ends = new TreeMap<>();

    /** Everything as it is now, on its own. */
    Keyspace copy() {
        var copy = new Keyspace();
        values.forEach((key, value) -> copy.values.put(key, copyOf(value)));
        copy.ends.putAll(ends);
        return copy;
    }

    private static Object copyOf(Object value) {
        return switch (value) {
            case Stream stream -> stream.copy();
            case TreeMap<?, ?> hash -> new TreeMap<>(hash);
            case TreeSet<?> set -> new TreeSet<>(set);
            default -> value;
        };
    }

    void expire(long nowMillis) {
        var over = ends.entrySet().stream()
                .filter(end -> end.getValue() <= nowMillis)
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(this::remove);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean remove(String key) {
        ends.remove(key);
        return values.remove(key) != null;
    }

    String string(String key) {
        return typed(key, String.class);
    }

    void put(String key, String value) {
        values.put(key, value);
        ends.remove(key);
    }

    /** As SET with KEEPTTL, and as commands that change a part of a string. */
    void replace(String key, String value) {
        values.put(key, value);
    }

    void endsAt(String key, long millis) {
        ends.put(key, millis);
    }

    @SuppressWarnings("unchecked")
    TreeMap<String, String> hash(String key) {
        return values.containsKey(key) ? typed(key, TreeMap.class) : new TreeMap<>();
    }

    void put(String key, TreeMap<String, String> hash) {
        keep(key, hash, hash.isEmpty());
    }

    @SuppressWarnings("unchecked")
    TreeSet<String> set(String key) {
        return values.containsKey(key) ? typed(key, TreeSet.class) : new TreeSet<>();
    }

    void put(String key, TreeSet<String> set) {
        keep(key, set, set.isEmpty());
    }

    Stream stream(String key) {
        return values.containsKey(key) ? typed(key, Stream.class) : new Stream();
    }

    void put(String key, Stream stream) {
        values.put(key, stream);
    }

    private void keep(String key, Object value, boolean empty) {
        if (empty) {
            remove(key);
        } else {
            values.put(key, value);
        }
    }

    private <T> T typed(String key, Class<T> type) {
        var value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new RedisError("WRONGTYPE Operation against a key holding the wrong kind of value");
        }
        return type.cast(value);
    }

    /** Keys after this one, in order. */
    List<String> keysAfter(String key) {
        return List.copyOf(values.tailMap(key, false).keySet());
    }

    List<String> keys(String prefix) {
        return values.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList();
    }
}
