package flashsale.proof.sim.mutant;

import flashsale.proof.sim.store.ScriptText;

/** A script with one piece of its text replaced. The piece has to be there, once, or nothing would be taken out. */
final class ScriptEdit {
    private ScriptEdit() {}

    static Mutant of(String name, String says, String script, String piece, String instead) {
        var text = ScriptText.of(script);
        int at = text.indexOf(piece);
        if (at < 0 || text.indexOf(piece, at + 1) >= 0) {
            throw new IllegalStateException("%s.lua does not have this once: %s".formatted(script, piece));
        }
        var edited = text.replace(piece, instead);
        return new Mutant(name, says, one -> one.equals(text) ? edited : one, Mutant.Front.NONE);
    }
}
