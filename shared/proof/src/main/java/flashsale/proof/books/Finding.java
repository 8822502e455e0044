package flashsale.proof.books;

/**
 * One violation.
 *
 * @param count how many units, buyers, orders or answers
 */
public record Finding(Violation kind, int count, String sentence) {
    public static Finding one(Violation kind, String sentence, Object... values) {
        return new Finding(kind, 1, sentence.formatted(values));
    }
}
