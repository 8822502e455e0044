package flashsale.proof.model.lines;

import flashsale.proof.model.Bits;
import flashsale.proof.model.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** All of this world at one moment. */
final class LineState implements State<LineState> {
    private static final int FEW = 2;
    private static final int RELAY_BITS = 3;

    final Setting setting;
    Pool[] pools = new Pool[Setting.POOLS];
    Books books;
    Placing[] requests;

    /** Of each order: a bit for each pool whose line was delivered and is to be landed. */
    int[] delivered = new int[Setting.ORDERS];

    /** What the relay has brought to the gate and not forgotten yet: order and pool, from 1; 0 for nothing. */
    int relayed;

    int cancelsLeft;

    /** Of each request: whether it was told that its order is placed. */
    boolean[] promised;

    LineState(Setting setting) {
        this.setting = setting;
        Arrays.setAll(pools, _ -> new Pool(setting));
        this.books = new Books(setting);
        this.requests = new Placing[setting.requests().size()];
        Arrays.setAll(requests, _ -> new Placing());
        this.cancelsLeft = setting.cancels();
        this.promised = new boolean[requests.length];
    }

    @Override
    public LineState copy() {
        var copy = new LineState(setting);
        Arrays.setAll(copy.pools, i -> pools[i].copy());
        copy.books = books.copy();
        Arrays.setAll(copy.requests, i -> requests[i].copy());
        copy.delivered = delivered.clone();
        copy.relayed = relayed;
        copy.cancelsLeft = cancelsLeft;
        copy.promised = promised.clone();
        return copy;
    }

    @Override
    public void pack(Bits bits) {
        for (var pool : pools) {
            pool.pack(bits);
        }
        books.pack(bits);
        for (var request : requests) {
            request.pack(bits);
        }
        bits.each(delivered, Setting.POOLS);
        relayed = bits.number(relayed, RELAY_BITS);
        cancelsLeft = bits.number(cancelsLeft, FEW);
        bits.each(promised);
    }

    @Override
    public SequencedMap<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        for (int pool = 0; pool < pools.length; pool++) {
            pools[pool].tell("pool" + (char) ('A' + pool), facts);
        }
        books.tell(facts);
        for (int i = 0; i < requests.length; i++) {
            if (requests[i].at != Placing.At.BEFORE) {
                facts.put("request" + i, requests[i].at + " " + Books.pools(requests[i].reserved));
            }
            if (promised[i]) {
                facts.put("told" + i, "placed");
            }
        }
        for (int order = 0; order < delivered.length; order++) {
            if (delivered[order] != 0) {
                facts.put("kafka.order" + order, Books.pools(delivered[order]));
            }
        }
        return facts;
    }
}
