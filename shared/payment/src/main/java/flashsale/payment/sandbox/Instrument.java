package flashsale.payment.sandbox;

import java.util.EnumMap;
import java.util.Map;

/** What the words of an instrument mean together. */
record Instrument(Map<Word, Integer> words) {
    private static final int LONGEST = 200;

    /**
     * @param text words with commas between them
     * @throws IllegalArgumentException where one of them is unknown
     */
    static Instrument parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("an instrument has at most %d characters".formatted(LONGEST));
        }
        var words = new EnumMap<Word, Integer>(Word.class);
        for (var part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            var name = colon < 0 ? part : part.substring(0, colon);
            var word = Word.of(name).orElseThrow(() -> new IllegalArgumentException("unknown instrument word"));
            words.put(word, colon < 0 ? word.number() : word.number(part.substring(colon + 1)));
        }
        return new Instrument(words);
    }

    boolean says(Word word) {
        return words.containsKey(word);
    }

    /** Zero where the word is not there. */
    int number(Word word) {
        return words.getOrDefault(word, 0);
    }

    /** @param before how many attempts of the same order were declined already */
    boolean declines(int before) {
        return says(Word.DECLINED) || before < number(Word.DECLINE);
    }
}
