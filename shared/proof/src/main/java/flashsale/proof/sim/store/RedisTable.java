package flashsale.proof.sim.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The commands of Redis that the shop uses, as far as it uses them: strings are texts, and an answer is a Long, a String,
 * null or a list of answers. Anything else is refused, so a command that nobody thought of here cannot go unnoticed.
 */
final class RedisTable {
    private static final Set<String> READS = Set.of(
            "GET",
            "HGET",
            "HMGET",
            "EXISTS",
            "SISMEMBER",
            "SMEMBERS",
            "TIME",
            "XRANGE",
            "XLEN",
            "SCAN",
            "MGET",
            "GETRANGE");

    /** A scan ends its pages early, so that others come in between. */
    private static final int SCAN_PAGE = 4;

    private RedisTable() {}

    static boolean isRead(String command) {
        return READS.contains(command);
    }

    static Object run(Keyspace data, long micros, List<String> call) {
        var arguments = call.subList(1, call.size());
        var first = arguments.isEmpty() ? "" : arguments.getFirst();
        return switch (call.getFirst()) {
            case "GET" -> data.string(first);
            case "MGET" ->
                new ArrayList<Object>(arguments.stream().map(data::string).toList());
            case "SET" -> set(data, micros / 1_000, arguments);
            case "GETRANGE" -> getRange(data, arguments);
            case "SETRANGE" -> setRange(data, arguments);
            case "EXISTS" -> data.has(first) ? 1L : 0L;
            case "DEL", "UNLINK" -> arguments.stream().filter(data::remove).count();
            case "HGET" -> data.hash(first).get(arguments.get(1));
            case "HMGET" -> {
                var hash = data.hash(first);
                yield new ArrayList<Object>(
                        arguments.stream().skip(1).map(hash::get).toList());
            }
            case "HSET" -> hset(data, arguments);
            case "HDEL" -> hdel(data, arguments);
            case "HINCRBY" -> hincrby(data, arguments);
            case "SADD" -> sadd(data, arguments);
            case "SISMEMBER" -> data.set(first).contains(arguments.get(1)) ? 1L : 0L;
            case "SMEMBERS" -> new ArrayList<Object>(data.set(first));
            case "XADD" -> xadd(data, micros / 1_000, arguments);
            case "XDEL" -> xdel(data, arguments);
            case "XLEN" -> (long) data.stream(first).size();
            case "XRANGE" ->
                data.stream(first)
                        .range(
                                arguments.get(1),
                                arguments.get(2),
                                arguments.size() > 3 ? Integer.parseInt(arguments.get(4)) : Integer.MAX_VALUE);
            case "TIME" -> List.of(Long.toString(micros / 1_000_000), Long.toString(micros % 1_000_000));
            case "SCAN" -> scan(data, arguments);
            default -> throw new RedisError("ERR unknown command '%s'".formatted(call.getFirst()));
        };
    }

    private static Object set(Keyspace data, long nowMillis, List<String> arguments) {
        var key = arguments.get(0);
        var options = arguments.subList(2, arguments.size());
        if (options.equals(List.of("KEEPTTL"))) {
            data.replace(key, arguments.get(1));
            return "OK";
        }
        data.put(key, arguments.get(1));
        if (options.size() == 2) {
            long value = Long.parseLong(options.get(1));
            data.endsAt(key, options.getFirst().equals("PX") ? nowMillis + value : value);
        } else if (!options.isEmpty()) {
            throw new RedisError("ERR syntax error");
        }
        return "OK";
    }

    private static Object getRange(Keyspace data, List<String> arguments) {
        var text = data.has(arguments.get(0)) ? data.string(arguments.get(0)) : "";
        int from = Integer.parseInt(arguments.get(1));
        int to = Math.min(Integer.parseInt(arguments.get(2)) + 1, text.length());
        return from < to ? text.substring(from, to) : "";
    }

    private static Object setRange(Keyspace data, List<String> arguments) {
        var text = data.string(arguments.get(0));
        int from = Integer.parseInt(arguments.get(1));
        var part = arguments.get(2);
        data.replace(arguments.get(0), text.substring(0, from) + part + text.substring(from + part.length()));
        return (long) text.length();
    }

    private static Object hset(Keyspace data, List<String> arguments) {
        var hash = data.hash(arguments.getFirst());
        long added = IntStream.iterate(1, at -> at < arguments.size(), at -> at + 2)
                .filter(at -> hash.put(arguments.get(at), arguments.get(at + 1)) == null)
                .count();
        data.put(arguments.getFirst(), hash);
        return added;
    }

    private static Object hdel(Keyspace data, List<String> arguments) {
        var hash = data.hash(arguments.getFirst());
        long removed = arguments.stream()
                .skip(1)
                .filter(field -> hash.remove(field) != null)
                .count();
        data.put(arguments.getFirst(), hash);
        return removed;
    }

    private static Object hincrby(Keyspace data, List<String> arguments) {
        var hash = data.hash(arguments.getFirst());
        long sum = Long.parseLong(hash.getOrDefault(arguments.get(1), "0")) + Long.parseLong(arguments.get(2));
        hash.put(arguments.get(1), Long.toString(sum));
        data.put(arguments.getFirst(), hash);
        return sum;
    }

    private static Object sadd(Keyspace data, List<String> arguments) {
        var set = data.set(arguments.getFirst());
        long added = arguments.stream().skip(1).filter(set::add).count();
        data.put(arguments.getFirst(), set);
        return added;
    }

    private static Object xadd(Keyspace data, long nowMillis, List<String> arguments) {
        if (!arguments.get(1).equals("*")) {
            throw new RedisError("ERR the shop lets Redis name its entries");
        }
        var stream = data.stream(arguments.getFirst());
        var id = stream.add(nowMillis, arguments.subList(2, arguments.size()));
        data.put(arguments.getFirst(), stream);
        return id;
    }

    private static Object xdel(Keyspace data, List<String> arguments) {
        var stream = data.stream(arguments.getFirst());
        return arguments.stream().skip(1).filter(stream::delete).count();
    }

    /** The cursor is the last key of the page before, as a number that is none of a key's own. */
    private static Object scan(Keyspace data, List<String> arguments) {
        var after = arguments.getFirst().equals("0") ? "" : decoded(arguments.getFirst());
        var pattern = arguments.get(2);
        var prefix = pattern.substring(0, pattern.length() - 1);
        var keys = data.keysAfter(after);
        var page = keys.subList(0, Math.min(SCAN_PAGE, keys.size()));
        var found = page.stream().filter(key -> key.startsWith(prefix)).toList();
        return List.of(page.size() == keys.size() ? "0" : encoded(page.getLast()), found);
    }

    private static String encoded(String key) {
        return "7" + key;
    }

    private static String decoded(String cursor) {
        return cursor.substring(1);
    }
}
