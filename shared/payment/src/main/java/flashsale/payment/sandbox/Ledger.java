package flashsale.payment.sandbox;

import flashsale.payment.sandbox.Charge.Repayment;
import flashsale.payment.sandbox.Charge.Request;
import flashsale.payment.sandbox.Charge.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who was charged what. The one judge between capture and cancellation: whichever comes first is what stays. Nothing that
 * is answered here may be told to anybody before {@link #force()} has returned.
 */
final class Ledger implements AutoCloseable {
    private static final String TOLD = "told";

    private final Map<String, Charge> charges = new HashMap<>();
    /** By the number of the row. */
    private final List<String> intents = new ArrayList<>();

    private final Map<String, Integer> declines = new HashMap<>();
    private final Map<String, Sums> sums = new TreeMap<>();
    /** Decisions of which no webhook was accepted yet, by their change. */
    private final Map<Long, Charge> untold = new TreeMap<>();

    private final Journal journal;
    private long changes;

    /** In minor units. */
    record Sums(long captured, long refunded) {
        Sums plus(Charge charge, int sign) {
            return new Sums(captured + sign * charge.captured(), refunded + sign * charge.refunded());
        }

        long net() {
            return captured - refunded;
        }
    }

    /** @param made false where it was so before */
    record Change(Charge charge, boolean made) {}

    sealed interface Refunding {
        record Done(Change change) implements Refunding {}

        /** Nothing was written; asked again, it is answered again. */
        record Impossible(String reason) implements Refunding {}
    }

    /** @param sums of the whole ledger at the moment of this page */
    record Page(Map<String, Sums> sums, List<Charge> rows) {}

    private Ledger(Path file) throws IOException {
        journal = Journal.open(file, this::replay);
    }

    static Ledger open(Path file) throws IOException {
        return new Ledger(file);
    }

    private void replay(Map<String, String> fields) {
        var told = fields.get(TOLD);
        if (told == null) {
            apply(Charge.of(fields));
        } else {
            untold.remove(Long.parseLong(told));
        }
    }

    /** Empty where the same intent was charged with other content. */
    synchronized Optional<Change> charge(Request request) {
        var known = charges.get(request.intent());
        if (known != null) {
            boolean same = known.request().isUnheard() || known.request().equals(request);
            return same ? Optional.of(new Change(known, false)) : Optional.empty();
        }
        var undecided = new Charge(changes + 1, intents.size() + 1L, request, State.UNDECIDED, "", Repayment.NONE);
        boolean later = undecided.instrument().says(Word.UNDECIDED);
        return Optional.of(write(later ? undecided : decided(undecided, changes + 1)));
    }

    /** What was left undecided is decided now, unless it was cancelled. */
    synchronized Change decide(String intent) {
        var known = charges.get(intent);
        return known.state() == State.UNDECIDED ? write(decided(known, changes + 1)) : new Change(known, false);
    }

    private Charge decided(Charge charge, long change) {
        boolean declined = charge.instrument()
                .declines(declines.getOrDefault(charge.request().order(), 0));
        return declined
                ? charge.changed(change, State.DECLINED, "card-declined")
                : charge.changed(change, State.CAPTURED, "");
    }

    /** An attempt nobody has heard of is ended as well: should it arrive later, it finds itself ended. */
    synchronized Change cancel(String intent) {
        var known = charges.get(intent);
        if (known == null) {
            var request = Request.unheard(intent);
            return write(new Charge(changes + 1, intents.size() + 1L, request, State.VOIDED, "", Repayment.NONE));
        }
        boolean open = known.state() == State.UNDECIDED && !known.instrument().says(Word.FIRM);
        return open ? write(known.changed(changes + 1, State.VOIDED, "")) : new Change(known, false);
    }

    synchronized Optional<Charge> find(String intent) {
        return Optional.ofNullable(charges.get(intent));
    }

    synchronized Refunding refund(String intent, String reference, long amount, String currency) {
        var known = charges.get(intent);
        if (known == null || known.state() != State.CAPTURED) {
            return new Refunding.Impossible("nothing-captured");
        }
        if (!known.reference().equals(reference)) {
            return new Refunding.Impossible("unknown-reference");
        }
        boolean whole = known.captured() == amount && known.request().currency().equals(currency);
        if (!whole) {
            return new Refunding.Impossible("other-amount");
        }
        if (known.repayment() != Repayment.NONE) {
            return new Refunding.Done(new Change(known, false));
        }
        var instrument = known.instrument();
        var repayment = Repayment.RETURNED;
        if (instrument.says(Word.REFUND_REFUSED)) repayment = Repayment.REFUSED;
        else if (instrument.says(Word.REFUND_LATER)) repayment = Repayment.UNDER_WAY;
        return new Refunding.Done(write(known.changed(changes + 1, repayment)));
    }

    synchronized Change finishRefund(String intent) {
        var known = charges.get(intent);
        return known.repayment() == Repayment.UNDER_WAY
                ? write(known.changed(changes + 1, Repayment.RETURNED))
                : new Change(known, false);
    }

    /** A webhook about this change was accepted, or given up. Losing this in a crash means to tell it once more. */
    synchronized void told(long change) {
        journal.append(Map.of(TOLD, change));
        untold.remove(change);
    }

    /** Rows by their number, from the one after {@code after}. */
    synchronized Page page(int after, int limit) {
        int from = Math.min(after, intents.size());
        int to = Math.min(from + limit, intents.size());
        return new Page(
                new TreeMap<>(sums),
                intents.subList(from, to).stream().map(charges::get).toList());
    }

    /** What a process before this one has left to do. */
    synchronized List<Charge> unfinished() {
        var open = new ArrayList<>(untold.values());
        charges.values().stream()
                .filter(charge -> charge.state() == State.UNDECIDED || charge.repayment() == Repayment.UNDER_WAY)
                .forEach(open::add);
        return open;
    }

    void force() {
        journal.force();
    }

    private Change write(Charge charge) {
        // First the file: what cannot be written has not happened.
        journal.append(charge.fields());
        apply(charge);
        return new Change(charge, true);
    }

    private void apply(Charge charge) {
        changes = charge.change();
        var before = charges.put(charge.request().intent(), charge);
        if (before == null) {
            intents.add(charge.request().intent());
        }
        if (charge.state() == State.DECLINED) {
            declines.merge(charge.request().order(), 1, Integer::sum);
        }
        if (!charge.request().isUnheard()) {
            sums.compute(charge.request().currency(), (_, old) -> summed(old, before, charge));
        }
        if (!charge.event().isEmpty()) {
            untold.put(charge.change(), charge);
        }
    }

    private static Sums summed(Sums old, Charge before, Charge after) {
        var sum = old == null ? new Sums(0, 0) : old;
        return (before == null ? sum : sum.plus(before, -1)).plus(after, 1);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
