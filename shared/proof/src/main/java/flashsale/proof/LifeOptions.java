package flashsale.proof;

import flashsale.proof.life.LifeShape;
import picocli.CommandLine.Option;

/** What the orders of the sale go through afterwards. */
final class LifeOptions {
    @Option(
            names = "--life",
            defaultValue = "${env:LIFE:-1}",
            description = "Share of the accepted orders whose buyers go on with them, at most "
                    + LifeShape.MOST_LIVES
                    + " orders; 0: the run ends with the sale.")
    private double life;

    @Option(names = "--pay", defaultValue = "${env:PAY:-0.60}", description = "Share of the lives that pay.")
    private double pay;

    @Option(names = "--cancel", defaultValue = "${env:CANCEL:-0.15}", description = "Share of the lives that cancel.")
    private double cancel;

    @Option(
            names = "--expire",
            defaultValue = "${env:EXPIRE:-0.15}",
            description = "Share of the lives that do nothing. The rest is declined first, and then pays.")
    private double expire;

    @Option(
            names = "--lives-rate",
            defaultValue = "${env:LIVES_RATE:-100}",
            description = "Lives that begin in a second, come what may.")
    private int rate;

    @Option(
            names = "--flush",
            arity = "0..1",
            fallbackValue = "1",
            defaultValue = "${env:FLUSH:-0}",
            description = "FLUSHALL on the gate's Redis in the middle of the lives, and a rebuild (FLUSH=1).")
    private String flush;

    LifeShape shape() {
        return new LifeShape(life, pay, cancel, expire, rate);
    }

    boolean isFlush() {
        return flush.equals("1") || flush.equalsIgnoreCase("true");
    }
}
