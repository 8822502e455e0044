package flashsale.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How do the events of one subject stay in order, when many processes bring events to a log that may lose some?
 *
 * <p>Events are locked row by row, so two processes may have two events of one subject in hand. The one with the later
 * event sees that there is an earlier one and leaves its own alone. Its own several events of one subject it brings one
 * after the other, up to the first that is missing among them, each when the one before was acknowledged.
 *
 * @param <S> what events are about: an order, a product
 */
record OutboxRelay<S, E>(Transactions transactions, Table<S, E> table) {
    /** Where the events wait. */
    interface Table<S, E> {
        /** Those that nobody else has in hand. */
        List<E> lockOldest(Connection connection, int limit) throws SQLException;

        /** The id of the oldest event there is of each subject, whoever has it in hand. */
        Map<S, Long> first(Connection connection, Collection<S> subjects) throws SQLException;

        void delete(Connection connection, List<E> events) throws SQLException;

        S subject(E event);

        long id(E event);

        /** Of the subject, after the event: one more than that of the event before. */
        int version(E event);
    }

    /**
     * The rows stay locked while the log is asked. They are in nobody's way: others skip them.
     *
     * @param log returns those that it has acknowledged
     * @return how many those were
     */
    int run(String doing, UnaryOperator<List<E>> log, int limit) {
        return transactions.repeat(doing, connection -> {
            var delivered = deliver(log, foremost(connection, limit));
            if (!delivered.isEmpty()) {
                table.delete(connection, delivered);
            }
            return delivered.size();
        });
    }

    /** The events in hand, by subject, of the subjects that nobody else has an earlier event of in hand. */
    private List<List<E>> foremost(Connection connection, int limit) throws SQLException {
        var bySubject = new LinkedHashMap<S, List<E>>();
        for (var event : table.lockOldest(connection, limit)) {
            bySubject
                    .computeIfAbsent(table.subject(event), _ -> new ArrayList<>())
                    .add(event);
        }
        if (bySubject.isEmpty()) {
            return List.of();
        }
        // A statement of its own, after the lock: what it does not see any more was acknowledged.
        var first = table.first(connection, bySubject.keySet());
        return bySubject.values().stream()
                .filter(events -> table.id(events.getFirst()) == first.get(table.subject(events.getFirst())))
                .map(this::withoutGap)
                .toList();
    }

    /** Every version has its event, so one that is missing here is in somebody else's hand. */
    private List<E> withoutGap(List<E> events) {
        int end = 1;
        while (end < events.size() && table.version(events.get(end)) == table.version(events.get(end - 1)) + 1) {
            end++;
        }
        return events.subList(0, end);
    }

    private List<E> deliver(UnaryOperator<List<E>> log, List<List<E>> subjects) {
        var delivered = new ArrayList<E>();
        var waiting = subjects;
        for (int turn = 0; !waiting.isEmpty(); turn++) {
            int place = turn;
            var next = waiting.stream().map(events -> events.get(place)).toList();
            var acknowledged = new HashSet<>(log.apply(next));
            next.stream().filter(acknowledged::contains).forEach(delivered::add);
            waiting = waiting.stream()
                    .filter(events -> acknowledged.contains(events.get(place)) && events.size() > place + 1)
                    .toList();
        }
        return delivered;
    }
}
