package flashsale.proof.sim.shop;

import flashsale.proof.sim.mutant.Mutant;
import flashsale.proof.sim.stage.Instance;
import java.util.HashMap;
import java.util.Map;

/** The ports of one process, by their types. A mutant may have put itself in front of some of them. */
public final class Ports {
    private final Instance process;
    private final Mutant mutant;
    private final Map<Class<?>, Object> all = new HashMap<>();

    Ports(Instance process, Mutant mutant) {
        this.process = process;
        this.mutant = mutant;
    }

    public Instance process() {
        return process;
    }

    <T> void put(Class<T> port, T adapter) {
        all.put(port, mutant.inFrontOf(port, adapter, this));
    }

    boolean has(Class<?> port) {
        return all.containsKey(port);
    }

    public <T> T get(Class<T> port) {
        return port.cast(all.get(port));
    }
}
