package flashsale.persistence;

/** A sale's books do not have what its orders hold. No retry helps; somebody has to look. */
final class WrongBooks extends IllegalStateException {
    private static final long serialVersionUID = 1;

    WrongBooks(String what) {
        super(what);
    }
}
