package flashsale.backends;

/** A server process has ended before it answered. */
final class EndedTooEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    EndedTooEarly(Launch launch, int exitCode) {
        this.sentence = "%s ended with status %d before it was ready; its log is %s and ends: %s"
                .formatted(launch.server().label(), exitCode, launch.log(), ServerLog.lastLine(launch.log()));
    }

    BackendsUnavailable forPeople() {
        return new BackendsUnavailable(sentence, this);
    }
}
