package flashsale.backends;

/** Which port a server is to listen on. */
public sealed interface Port {
    /** Any free one. */
    record Free() implements Port {}

    /** This one, or {@link BackendsUnavailable}. */
    record Exactly(int number) implements Port {
        public Exactly {
            requireValid(number);
        }
    }

    /** This one; any free one where another program has it. */
    record Preferably(int number) implements Port {
        public Preferably {
            requireValid(number);
        }
    }

    private static void requireValid(int number) {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("A port is 1 to 65535, not " + number);
        }
    }
}
