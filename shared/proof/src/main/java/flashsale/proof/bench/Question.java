package flashsale.proof.bench;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What a function is asked, as often as anybody likes.
 *
 * @param sample the event it is made of
 * @param expected statuses of a right answer
 */
record Question(String sample, Set<Integer> expected, Supplier<byte[]> events) {}
