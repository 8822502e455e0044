package flashsale.proof.model.payment;

import flashsale.proof.model.Bits;
import java.util.Arrays;
import java.util.Map;

/** The payment provider: what it knows of each attempt, and the money it has moved. */
final class Provider {
    /** Its last word about an attempt, as {@code PaymentResult} has it. */
    enum Word {
        UNDECIDED,
        CAPTURED,
        DECLINED,
        VOIDED
    }

    static final Word[] WORDS = Word.values();
    private static final int COUNT_BITS = 2;
    private static final int MOST = 3;

    private final Setting setting;
    final Word[] words;

    /** How often money was taken for an attempt. */
    final int[] taken;

    final int[] givenBack;

    /** Whether a message about the attempt is still to be heard. */
    final boolean[] message;

    /** Whether a charge was sent that may still arrive, although nobody waits for it any more. */
    final boolean[] onTheWay;

    Provider(Setting setting) {
        this.setting = setting;
        this.words = new Word[setting.attempts()];
        Arrays.fill(words, Word.UNDECIDED);
        this.taken = new int[words.length];
        this.givenBack = new int[words.length];
        this.message = new boolean[words.length];
        this.onTheWay = new boolean[words.length];
    }

    /** @param accepts what it says where it has to decide */
    Word charge(int attempt, boolean accepts) {
        onTheWay[attempt] = false;
        boolean decides = words[attempt] == Word.UNDECIDED;
        boolean again = words[attempt] == Word.CAPTURED && !setting.has(Safeguard.CHARGE_KEY);
        if (decides) {
            words[attempt] = accepts ? Word.CAPTURED : Word.DECLINED;
            message[attempt] = true;
        }
        if (words[attempt] == Word.CAPTURED && (decides || again)) {
            taken[attempt] = Math.min(MOST, taken[attempt] + 1);
        }
        return words[attempt];
    }

    /** Ends the attempt, also one it has never heard of, unless it is decided. */
    Word cancel(int attempt) {
        if (words[attempt] == Word.UNDECIDED) {
            words[attempt] = Word.VOIDED;
            message[attempt] = true;
        }
        return words[attempt];
    }

    void refund(int attempt) {
        if (givenBack[attempt] == 0 || !setting.has(Safeguard.REFUND_KEY)) {
            givenBack[attempt] = Math.min(MOST, givenBack[attempt] + 1);
        }
    }

    /** What the buyer has paid in the end. */
    int kept() {
        return Arrays.stream(taken).sum() - Arrays.stream(givenBack).sum();
    }

    Provider copy() {
        var copy = new Provider(setting);
        System.arraycopy(words, 0, copy.words, 0, words.length);
        System.arraycopy(taken, 0, copy.taken, 0, taken.length);
        System.arraycopy(givenBack, 0, copy.givenBack, 0, givenBack.length);
        System.arraycopy(message, 0, copy.message, 0, message.length);
        System.arraycopy(onTheWay, 0, copy.onTheWay, 0, onTheWay.length);
        return copy;
    }

    void pack(Bits bits) {
        bits.each(words, WORDS);
        bits.each(taken, COUNT_BITS);
        bits.each(givenBack, COUNT_BITS);
        bits.each(message);
        bits.each(onTheWay);
    }

    void tell(Map<String, String> facts) {
        for (int attempt = 0; attempt < words.length; attempt++) {
            if (words[attempt] != Word.UNDECIDED || onTheWay[attempt]) {
                facts.put("provider.attempt" + attempt, onTheWay[attempt] ? "on its way" : words[attempt].name());
            }
            if (taken[attempt] > 0) {
                facts.put("provider.taken" + attempt, Integer.toString(taken[attempt]));
            }
            if (givenBack[attempt] > 0) {
                facts.put("provider.given-back" + attempt, Integer.toString(givenBack[attempt]));
            }
        }
    }
}
