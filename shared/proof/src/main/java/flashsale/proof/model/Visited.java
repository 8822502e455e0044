package flashsale.proof.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The states that were met, in the order in which they were met, each with the one it was first reached from. About
 * {@code 8 * words + 12} bytes a state.
 */
final class Visited {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FREE = -1;

    private final int words;
    private final List<long[]> packed = new ArrayList<>();
    private final List<int[]> parents = new ArrayList<>();
    private int[] table = new int[1 << 12];
    private int size;

    Visited(int words) {
        this.words = words;
        Arrays.fill(table, FREE);
    }

    int size() {
        return size;
    }

    /** @return false where it was met before */
    boolean add(long[] state, int parent) {
        int slot = slotOf(state);
        if (table[slot] != FREE) {
            return false;
        }
        if (size == packed.size() * CHUNK) {
            packed.add(new long[CHUNK * words]);
            parents.add(new int[CHUNK]);
        }
        System.arraycopy(state, 0, packed.getLast(), (size & CHUNK - 1) * words, words);
        parents.getLast()[size & CHUNK - 1] = parent;
        table[slot] = size++;
        if (size > table.length / 2) {
            grow();
        }
        return true;
    }

    void read(int index, long[] into) {
        System.arraycopy(packed.get(index >> CHUNK_BITS), (index & CHUNK - 1) * words, into, 0, words);
    }

    int parent(int index) {
        return parents.get(index >> CHUNK_BITS)[index & CHUNK - 1];
    }

    private int slotOf(long[] state) {
        int slot = hash(state) & table.length - 1;
        while (table[slot] != FREE && !same(table[slot], state)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean same(int index, long[] state) {
        var chunk = packed.get(index >> CHUNK_BITS);
        int at = (index & CHUNK - 1) * words;
        return Arrays.equals(chunk, at, at + words, state, 0, words);
    }

    private static int hash(long[] state) {
        long hash = 0;
        for (long word : state) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 15);
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, FREE);
        var state = new long[words];
        for (int index = 0; index < size; index++) {
            read(index, state);
            int slot = hash(state) & table.length - 1;
            while (table[slot] != FREE) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = index;
        }
    }
}
