package flashsale.proof.model.purchase;

import flashsale.proof.model.Bits;
import flashsale.proof.model.State;
import flashsale.proof.model.purchase.Gate.Known;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** All of this world at one moment. */
final class SaleState implements State<SaleState> {
    private static final int FEW = 2;
    private static final Known[] ALL_KNOWN = Known.values();
    private static final Rebuild.At[] ALL_REBUILD = Rebuild.At.values();

    final Setting setting;
    Gate gate;

    /** What has reached the replica: the gate as it was at some moment. The gate itself where nothing can be lost. */
    Gate replica;

    /** Whether the gate has lost what it may lose, once. */
    boolean failedOver;

    Topic topic = new Topic();
    Books books;
    Invocation[] invocations;

    Hand sweeper = new Hand();
    Hand consumer = new Hand();
    Hand relay = new Hand();
    Hand canceller = new Hand();
    int cancelsLeft;

    Rebuild.At rebuild = Rebuild.At.IDLE;
    int rebuildsLeft;
    final Known[] snapshot;

    /** Orders for which somebody was told 202. */
    final boolean[] promised;

    /** Whether a buyer whom the gate had admitted was told no. */
    boolean contradicted;

    SaleState(Setting setting) {
        this.setting = setting;
        this.gate = new Gate(setting);
        this.replica = gate;
        this.books = new Books(setting);
        this.invocations = new Invocation[setting.clicks().size()];
        Arrays.setAll(invocations, _ -> new Invocation());
        this.cancelsLeft = setting.cancels();
        this.rebuildsLeft = setting.rebuilds();
        this.snapshot = new Known[setting.orders()];
        Arrays.fill(snapshot, Known.UNKNOWN);
        this.promised = new boolean[setting.orders()];
    }

    private SaleState(SaleState other) {
        this.setting = other.setting;
        this.gate = other.gate.copy();
        // Never changed, only replaced.
        this.replica = other.hasReplica() ? other.replica : gate;
        this.failedOver = other.failedOver;
        this.topic = other.topic.copy();
        this.books = other.books.copy();
        this.invocations = new Invocation[other.invocations.length];
        Arrays.setAll(invocations, i -> other.invocations[i].copy());
        this.sweeper = other.sweeper.copy();
        this.consumer = other.consumer.copy();
        this.relay = other.relay.copy();
        this.canceller = other.canceller.copy();
        this.cancelsLeft = other.cancelsLeft;
        this.rebuild = other.rebuild;
        this.rebuildsLeft = other.rebuildsLeft;
        this.snapshot = other.snapshot.clone();
        this.promised = other.promised.clone();
        this.contradicted = other.contradicted;
    }

    /** There is one failover in this world; after it, nothing is lost any more. */
    boolean hasReplica() {
        return mayFailOver() && !failedOver;
    }

    /** Nobody rebuilds a gate of which something is still to be lost: that would have to be done again. */
    boolean mayLose() {
        return setting.durability() != Setting.Durability.DURABLE && !failedOver;
    }

    private boolean mayFailOver() {
        return switch (setting.durability()) {
            case DURABLE, DURABLE_UNTIL_LOST -> false;
            case WAIT, ASYNC -> true;
        };
    }

    boolean waits() {
        return setting.durability() == Setting.Durability.WAIT;
    }

    @Override
    public SaleState copy() {
        return new SaleState(this);
    }

    @Override
    public void pack(Bits bits) {
        failedOver = bits.flag(failedOver);
        gate.pack(bits);
        if (mayFailOver()) {
            replica = hasReplica() ? replica.copy() : gate;
            replica.pack(bits);
        }
        topic.pack(bits);
        books.pack(bits);
        for (var invocation : invocations) {
            invocation.pack(bits);
        }
        sweeper.pack(bits);
        consumer.pack(bits);
        relay.pack(bits);
        canceller.pack(bits);
        cancelsLeft = bits.number(cancelsLeft, FEW);
        rebuild = bits.one(rebuild, ALL_REBUILD);
        rebuildsLeft = bits.number(rebuildsLeft, FEW);
        bits.each(snapshot, ALL_KNOWN);
        bits.each(promised);
        contradicted = bits.flag(contradicted);
    }

    @Override
    public SequencedMap<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        gate.tell("redis", facts);
        if (hasReplica()) {
            replica.tell("replica", facts);
        }
        topic.tell(setting.orders(), facts);
        books.tell(facts);
        for (int i = 0; i < invocations.length; i++) {
            if (invocations[i].at != Invocation.At.BEFORE) {
                facts.put("click" + i, invocations[i].at.name());
            }
        }
        sweeper.tell("sweeper", facts);
        consumer.tell("consumer", facts);
        relay.tell("relay", facts);
        canceller.tell("canceller", facts);
        if (rebuild != Rebuild.At.IDLE) {
            facts.put("rebuild", rebuild.name());
        }
        for (int order = 0; order < promised.length; order++) {
            if (promised[order]) {
                facts.put("told.order" + order, "202");
            }
        }
        return facts;
    }
}
