package flashsale.proof.model.purchase;

import flashsale.proof.model.Case;
import flashsale.proof.model.Case.Kind;
import flashsale.proof.model.purchase.Setting.Durability;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The worlds of a sale that are searched, and what has to be found. */
public final class SaleCases {
    private SaleCases() {}

    public static List<Case<?>> all() {
        return Stream.<List<? extends Case<?>>>of(configurations(), SaleMutants.all())
                .<Case<?>>flatMap(List::stream)
                .toList();
    }

    private static List<Case<SaleState>> configurations() {
        return List.of(
                holds("P1e", "202 after the reserve, 4 clicks", Scenes.P1_EARLY.clicked(Scenes.ALL), false),
                holds(
                        "P1e-retry",
                        "202 after the reserve, a retry and a buyer",
                        Scenes.P1_EARLY.clicked(Scenes.RETRY_AND_BUYER),
                        true),
                holds(
                        "P1e-rebuilt",
                        "a rebuild, a retry and a buyer",
                        Scenes.P1_REBUILT.clicked(Scenes.RETRY_AND_BUYER),
                        false),
                holds(
                        "P1e-rebuilt-twice",
                        "a rebuild that breaks off, two buyers",
                        Scenes.P1_EARLY.rebuilt(2).clicked(Scenes.TWO_BUYERS),
                        false),
                holds("P1", "202 after Kafka, 4 clicks", Scenes.P1.clicked(Scenes.ALL), false),
                holds(
                        "P1e-2-2",
                        "2 units, limit 2, a retry and another key",
                        Scenes.P1_EARLY.selling(2, 2).clicked(Scenes.RETRY_AND_KEY),
                        false),
                holds(
                        "P1e-2-1",
                        "2 units, limit 1, another key and a buyer",
                        Scenes.P1_EARLY.selling(2, 1).clicked(Scenes.KEYS_AND_BUYER),
                        false),
                breaks(
                        "P1e-lost",
                        "Redis loses everything, a rebuild, two buyers",
                        Scenes.P1_REBUILT.clicked(Scenes.TWO_BUYERS).kept(Durability.DURABLE_UNTIL_LOST),
                        false,
                        SaleWorld.PROMISE_KEPT,
                        SaleWorld.PROMISE_FOUND),
                holds("P2-retry", "WAIT for one replica, a retry", Scenes.P2, true),
                holds(
                        "P2",
                        "WAIT for one replica, a retry and a buyer",
                        Scenes.P2.clicked(Scenes.RETRY_AND_BUYER),
                        false),
                breaks(
                        "P3",
                        "a failover, and nobody waits, two buyers",
                        Scenes.P3.clicked(Scenes.TWO_BUYERS),
                        false,
                        SaleWorld.PROMISE_KEPT,
                        SaleWorld.NO_LEAK),
                breaks("P4-retry", "a failover and a rebuild, a retry", Scenes.P4, true, SaleWorld.PROMISE_KEPT),
                breaks(
                        "P4-retry-twice",
                        "a failover, a rebuild that breaks off, a retry",
                        Scenes.P3.rebuilt(2),
                        false,
                        SaleWorld.PROMISE_KEPT),
                breaks(
                        "P4",
                        "a failover and a rebuild, two buyers",
                        Scenes.P4.clicked(Scenes.TWO_BUYERS),
                        false,
                        SaleWorld.PROMISE_KEPT));
    }

    private static Case<SaleState> holds(String name, String about, Setting setting, boolean small) {
        return breaks(name, about, setting, small);
    }

    private static Case<SaleState> breaks(String name, String about, Setting setting, boolean small, String... broken) {
        return new Case<>(Kind.CONFIGURATION, name, about, new SaleWorld(setting), Set.of(broken), small);
    }
}
