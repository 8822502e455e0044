package flashsale.proof.model;

import java.util.Arrays;

/**
 * A state, packed. The same calls in the same order write it and read it, so the two cannot differ: each takes a value
 * and returns the one that is in the bits afterwards.
 */
public final class Bits {
    private long[] words;
    private boolean reading;
    private int word;
    private int used;

    /** For writing. */
    Bits() {
        words = new long[1];
    }

    /** For reading. */
    Bits(long[] packed) {
        words = packed;
        reading = true;
    }

    /** @throws IllegalStateException where it is written and does not fit: the world is larger than it was said to be */
    public int number(int value, int width) {
        if (!reading && (value < 0 || value >= 1 << width)) {
            throw new IllegalStateException("%d does not fit into %d bits".formatted(value, width));
        }
        if (used + width > Long.SIZE) {
            word++;
            used = 0;
        }
        if (word == words.length) {
            words = Arrays.copyOf(words, word + 1);
        }
        int at = used;
        used += width;
        if (reading) {
            return (int) (words[word] >>> at & (1L << width) - 1);
        }
        words[word] |= (long) value << at;
        return value;
    }

    public boolean flag(boolean value) {
        return number(value ? 1 : 0, 1) == 1;
    }

    /** @param all the values of the type, in their order */
    public <E extends Enum<E>> E one(E value, E[] all) {
        return all[number(value.ordinal(), widthFor(all.length))];
    }

    public <E extends Enum<E>> void each(E[] values, E[] all) {
        for (int i = 0; i < values.length; i++) {
            values[i] = one(values[i], all);
        }
    }

    public void each(int[] values, int width) {
        for (int i = 0; i < values.length; i++) {
            values[i] = number(values[i], width);
        }
    }

    public void each(boolean[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = flag(values[i]);
        }
    }

    private static int widthFor(int values) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(values - 1);
    }

    /** What was written, to be read again by {@link #Bits(long[])}. */
    long[] words() {
        return words;
    }

    /** Begins to write anew, into the same words. */
    void clear() {
        Arrays.fill(words, 0);
        word = 0;
        used = 0;
    }

    /** Begins to read what is put into {@link #words()}. */
    void rewind() {
        word = 0;
        used = 0;
    }
}
