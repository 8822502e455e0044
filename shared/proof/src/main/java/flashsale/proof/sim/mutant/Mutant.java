package flashsale.proof.sim.mutant;

import flashsale.proof.sim.shop.Ports;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * One protection taken out of the real code: by an edit of a script's text, or by something that stands in front of a
 * port and does what must not be done.
 *
 * @param says what it does wrong
 */
public record Mutant(String name, String says, UnaryOperator<String> edit, Front front) {
    /** Nothing is taken out. */
    public static final Mutant NONE = new Mutant("none", "nothing", text -> text, Front.NONE);

    interface Front {
        Front NONE = new Front() {
            @Override
            public <T> T of(Class<T> port, T adapter, Ports ports) {
                return adapter;
            }
        };

        <T> T of(Class<T> port, T adapter, Ports ports);
    }

    /** In front of one port. */
    static <P> Mutant port(String name, String says, Class<P> seam, BiFunction<P, Ports, P> wrong) {
        return new Mutant(name, says, text -> text, new Front() {
            @Override
            public <T> T of(Class<T> port, T adapter, Ports ports) {
                return port == seam ? port.cast(wrong.apply(seam.cast(adapter), ports)) : adapter;
            }
        });
    }

    public <T> T inFrontOf(Class<T> port, T adapter, Ports ports) {
        return front.of(port, adapter, ports);
    }
}
