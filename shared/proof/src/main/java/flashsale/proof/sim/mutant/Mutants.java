package flashsale.proof.sim.mutant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every protection that is taken out in turn. */
public final class Mutants {
    private Mutants() {}

    public static List<Mutant> all() {
        return Stream.of(ScriptMutants.all(), PurchaseMutants.all(), BookMutants.all(), MoneyMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    public static Optional<Mutant> named(String name) {
        return Stream.concat(Stream.of(Mutant.NONE), all().stream())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
