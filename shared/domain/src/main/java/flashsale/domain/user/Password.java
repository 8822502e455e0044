package flashsale.domain.user;

/** A password as typed. Never stored, never printed. */
public record Password(String value) {
    private static final int SHORTEST = 8;

    /** Bounds the work of hashing; far above what people type or password managers draw. */
    private static final int LONGEST = 128;

    public Password {
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("must have %d to %d characters".formatted(SHORTEST, LONGEST));
        }
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
