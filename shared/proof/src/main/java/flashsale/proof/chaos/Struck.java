package flashsale.proof.chaos;

/**
 * What became of a stroke.
 *
 * @param atMillis since the hand began; when it was dealt, or given up
 * @param dealt false where there was no process to hit, where the point was never seen, or where everything was over
 * @param looks how often the hand stopped the processes and looked; 0 where it did not have to
 */
public record Struck(long atMillis, String what, boolean dealt, int looks) {
    /** For people. */
    public String sentence() {
        return "%6.1f s  %s%s%s"
                .formatted(
                        atMillis / 1e3,
                        what,
                        looks == 0 ? "" : " (look %d)".formatted(looks),
                        dealt ? "" : ": nothing to hit");
    }
}
