package flashsale.proof.sim.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A stream of Redis. Its ids grow, whatever the clock does, and also where every entry was deleted. */
final class Stream {
    private final TreeMap<Id, List<String>> entries = new TreeMap<>();
    private Id last = new Id(0, 0);

    record Id(long millis, long sequence) implements Comparable<Id> {
        static Id parse(String text, long missingSequence) {
            int dash = text.indexOf('-');
            return dash < 0
                    ? new Id(Long.parseLong(text), missingSequence)
                    : new Id(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
        }

        @Override
        public int compareTo(Id other) {
            int first = Long.compare(millis, other.millis);
            return first != 0 ? first : Long.compare(sequence, other.sequence);
        }

        @Override
        public String toString() {
            return millis + "-" + sequence;
        }
    }

    Stream copy() {
        var copy = new Stream();
        copy.entries.putAll(entries);
        copy.last = last;
        return copy;
    }

    String add(long nowMillis, List<String> fields) {
        last = nowMillis > last.millis() ? new Id(nowMillis, 0) : new Id(last.millis(), last.sequence() + 1);
        entries.put(last, List.copyOf(fields));
        return last.toString();
    }

    boolean delete(String id) {
        return entries.remove(Id.parse(id, 0)) != null;
    }

    int size() {
        return entries.size();
    }

    /** As XRANGE answers: each entry is its id and its fields. */
    List<Object> range(String from, String to, int most) {
        var low = from.equals("-") ? new Id(0, 0) : Id.parse(from, 0);
        var high = to.equals("+") ? new Id(Long.MAX_VALUE, Long.MAX_VALUE) : Id.parse(to, Long.MAX_VALUE);
        var found = new ArrayList<Object>();
        if (low.compareTo(high) <= 0) {
            entries.subMap(low, true, high, true).entrySet().stream()
                    .limit(most)
                    .map(Stream::answer)
                    .forEach(found::add);
        }
        return found;
    }

    private static Object answer(Map.Entry<Id, List<String>> entry) {
        return List.of(entry.getKey().toString(), entry.getValue());
    }
}
