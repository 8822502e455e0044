package flashsale.proof.crowd;

/** Where the crowd sends its purchases. Called, and calling back, on one thread. */
interface Door {
    void send(Request request, Ear ear);

    /**
     * @param attempt 0 for the first request with this key
     * @param hangUp close the connection once the request is written
     */
    record Request(int buyer, String key, int attempt, boolean hangUp) {}

    /** Hears {@code sent} at most once, and then {@code ended} exactly once. */
    interface Ear {
        void sent();

        void ended(Outcome outcome);
    }
}
