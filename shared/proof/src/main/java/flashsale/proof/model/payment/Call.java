package flashsale.proof.model.payment;

import flashsale.proof.model.Bits;
import flashsale.proof.model.payment.Provider.Word;
import java.util.Map;

/** One process that talks to the provider about an attempt, and what it holds in memory. */
final class Call {
    enum At {
        /** Nothing to do, or not there yet. */
        IDLE,
        /** To ask the provider for the money. */
        TO_CHARGE,
        /** To ask what the provider knows, and then for the money. */
        TO_FIND,
        /** To ask the provider to end the attempt. */
        TO_END,
        /** To tell the provider to give the money back. */
        TO_GIVE_BACK,
        /** The provider has said a word that is to be applied. */
        HEARD,
        OVER
    }

    private static final At[] ALL = At.values();
    private static final int ATTEMPT_BITS = 2;

    At at = At.IDLE;
    int attempt;
    Word word = Word.UNDECIDED;

    void begin(At first, int anAttempt) {
        at = first;
        attempt = anAttempt;
        word = Word.UNDECIDED;
    }

    void hear(Word said) {
        at = At.HEARD;
        word = said;
    }

    void end(At last) {
        begin(last, 0);
    }

    boolean isAtWork() {
        return at != At.IDLE && at != At.OVER;
    }

    Call copy() {
        var copy = new Call();
        copy.at = at;
        copy.attempt = attempt;
        copy.word = word;
        return copy;
    }

    void pack(Bits bits) {
        at = bits.one(at, ALL);
        attempt = bits.number(attempt, ATTEMPT_BITS);
        word = bits.one(word, Provider.WORDS);
    }

    void tell(String name, Map<String, String> facts) {
        if (at != At.IDLE) {
            facts.put(name, at + (at == At.HEARD ? " " + word : ""));
        }
    }
}
