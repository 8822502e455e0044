package flashsale.testing;

import flashsale.domain.order.DeadLetter;
import flashsale.domain.order.DeadLetters;
import java.util.ArrayList;
import java.util.List;

public final class InMemoryDeadLetters implements DeadLetters {
    private final List<DeadLetter> letters = new ArrayList<>();

    @Override
    public synchronized void keep(DeadLetter letter) {
        if (letters.stream().noneMatch(other -> samePlace(other, letter))) {
            letters.add(letter);
        }
    }

    /** In the order in which they came. */
    public synchronized List<DeadLetter> kept() {
        return List.copyOf(letters);
    }

    private static boolean samePlace(DeadLetter one, DeadLetter other) {
        return one.topic().equals(other.topic())
                && one.partition() == other.partition()
                && one.offset() == other.offset();
    }
}
