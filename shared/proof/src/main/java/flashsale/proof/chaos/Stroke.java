package flashsale.proof.chaos;

import java.time.Duration;
import java.util.Locale;

/** One thing the hand is to do, so long after it has begun. */
public sealed interface Stroke {
    Duration due();

    /** For people. */
    String what();

    /** Wherever the process happens to be. */
    record Anywhere(Duration due, Target target, Blow blow) implements Stroke {
        @Override
        public String what() {
            return words(blow) + " " + words(target);
        }
    }

    /** Killed as soon as the process is seen at the point. */
    record At(Duration due, Point point) implements Stroke {
        @Override
        public String what() {
            return "kill " + words(point.target()) + " " + words(point).replace('-', ' ');
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
