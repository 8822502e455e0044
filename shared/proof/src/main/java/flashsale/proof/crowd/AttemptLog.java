package flashsale.proof.crowd;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The attempts of a crowd in the order in which they ended, in columns: some 40 bytes each, where objects would take
 * three times as many. For one writer; to be read when it is done.
 */
final class AttemptLog extends AbstractList<Attempt> implements RandomAccess {
    private static final int FIRST_ROOM = 1_024;

    private Click[] clicks = new Click[FIRST_ROOM];
    private byte[] numbers = new byte[FIRST_ROOM];
    private long[] due = new long[FIRST_ROOM];
    private long[] sent = new long[FIRST_ROOM];
    private long[] answered = new long[FIRST_ROOM];
    private Outcome[] outcomes = new Outcome[FIRST_ROOM];
    private int size;

    @Override
    public boolean add(Attempt attempt) {
        if (size == clicks.length) {
            grow(2 * size);
        }
        clicks[size] = attempt.click();
        numbers[size] = (byte) attempt.number();
        due[size] = attempt.dueNanos();
        sent[size] = attempt.sentNanos();
        answered[size] = attempt.answeredNanos();
        outcomes[size] = attempt.outcome();
        size++;
        return true;
    }

    private void grow(int room) {
        clicks = Arrays.copyOf(clicks, room);
        numbers = Arrays.copyOf(numbers, room);
        due = Arrays.copyOf(due, room);
        sent = Arrays.copyOf(sent, room);
        answered = Arrays.copyOf(answered, room);
        outcomes = Arrays.copyOf(outcomes, room);
    }

    @Override
    public Attempt get(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException(i);
        }
        return new Attempt(clicks[i], numbers[i], due[i], sent[i], answered[i], outcomes[i]);
    }

    @Override
    public int size() {
        return size;
    }
}
