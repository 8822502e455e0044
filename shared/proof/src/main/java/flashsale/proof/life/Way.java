package flashsale.proof.life;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a buyer does about an order: turns, one after the other, of acts that are sent at the same moment. */
public enum Way {
    EXPIRES,
    CANCELS(Turn.of(Act.of(Act.Kind.CANCEL))),
    IS_DECLINED_FIRST(pays("decline:1"), pays("decline:1", 1), reads()),
    PAYS(pays("ok"), reads()),
    /** The money is taken, and the provider's answer lost. */
    PAYS_AND_NOBODY_HEARS(pays("lost"), reads()),
    /** The provider never hears of it: the order is given up when its time is over. */
    ASKS_IN_VAIN(pays("lost-before")),
    PAYS_AND_WEBHOOKS_REPEAT(pays("dup:3"), reads()),
    PAYS_AND_THE_WEBHOOK_IS_LATE(pays("hook-delay:3000"), reads()),
    PAYS_AND_WAITS(pays("undecided:1500"), reads()),
    PAYS_TWICE_AT_ONCE(pays("delay:100", 0, 1), reads()),
    PAYS_AND_CANCELS_AT_ONCE(Turn.of(Act.pay("0", "delay:20"), Act.of(Act.Kind.CANCEL)), reads()),
    PAYS_AND_REPEATS_THE_KEY(pays("ok"), pays("ok"), reads()),
    IS_REFUNDED(pays("ok"), reads(), refunds()),
    IS_REFUNDED_AND_NOBODY_HEARS(pays("refund-lost"), reads(), refunds()),
    IS_REFUNDED_LATER(pays("refund-later:1000"), reads(), refunds());

    /** Of those who pay, each is taken by one in twenty; the rest simply pays. */
    static final List<Way> OF_PAYERS =
            Stream.of(values()).filter(way -> way.ordinal() > PAYS.ordinal()).toList();

    private final List<Turn> turns;

    Way(Turn... turns) {
        this.turns = List.of(turns);
    }

    /** @param acts sent at the same moment */
    record Turn(List<Act> acts) {
        static Turn of(Act... acts) {
            return new Turn(List.of(acts));
        }
    }

    List<Turn> turns() {
        return turns;
    }

    private static Turn pays(String instrument) {
        return pays(instrument, 0);
    }

    private static Turn pays(String instrument, int... keys) {
        return new Turn(IntStream.of(keys)
                .mapToObj(key -> Act.pay(Integer.toString(key), instrument))
                .toList());
    }

    private static Turn reads() {
        return Turn.of(Act.of(Act.Kind.READ));
    }

    private static Turn refunds() {
        return Turn.of(Act.of(Act.Kind.REFUND));
    }
}
