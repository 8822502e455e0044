package flashsale.http;

/** One field of a request: its value, or the knowledge that it has a {@link Violation}. */
public final class Field<T> {
    private final T value;

    private Field(T value) {
        this.value = value;
    }

    static <T> Field<T> of(T value) {
        return new Field<>(value);
    }

    static <T> Field<T> violated() {
        return new Field<>(null);
    }

    boolean isViolated() {
        return value == null;
    }

    /** Only to be asked where {@link Fields} says so. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("A violated field has no value");
        }
        return value;
    }
}
