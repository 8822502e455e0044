package flashsale.proof.shop;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.proof.CannotRun;
import flashsale.proof.books.GateBook;
import flashsale.proof.books.GateBook.BuyerRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Reads a sale out of the stock Redis. */
public final class GateReader {
    /** Keys of one SCAN step or one MGET: few round trips, and no step that would hold up a purchase. */
    private static final int STEP = 1_000;

    private final RedisTalk redis;

    public GateReader(RedisTalk redis) {
        this.redis = redis;
    }

    public GateBook read(SaleId sale) {
        var free = redis.ask(client -> client.hget(GateLayout.stock(sale), "av"));
        if (free == null) {
            throw new CannotRun("Redis holds no stock of sale %s.".formatted(sale));
        }
        return new GateBook(Integer.parseInt(free), waiting(sale), buyers(sale));
    }

    /** How many purchases wait in the outbox. */
    public int waiting(SaleId sale) {
        return Math.toIntExact(redis.ask(client -> client.xlen(GateLayout.outbox(sale))));
    }

    /** The orders of purchases that have come into the outbox since, as many as a look takes in. */
    List<OrderId> outbox(SaleId sale, Instant since) {
        var from = new StreamEntryID(since.toEpochMilli(), 0);
        return redis
                .ask(client -> client.xrange(GateLayout.outbox(sale), from, StreamEntryID.MAXIMUM_ID, STEP))
                .stream()
                .map(entry -> GateLayout.waiting(entry.getFields().get("p")))
                .toList();
    }

    private List<BuyerRecord> buyers(SaleId sale) {
        var prefix = GateLayout.buyers(sale);
        var keys = List.copyOf(keys(prefix.concat("*")));
        var records = new ArrayList<BuyerRecord>(keys.size());
        for (int from = 0; from < keys.size(); from += STEP) {
            var step = keys.subList(from, Math.min(from + STEP, keys.size()));
            var values = redis.ask(client -> client.mget(step.toArray(String[]::new)));
            for (int i = 0; i < step.size(); i++) {
                var buyer = new UserId(Long.parseLong(step.get(i).substring(prefix.length())));
                records.add(GateLayout.buyer(buyer, values.get(i)));
            }
        }
        return List.copyOf(records);
    }

    /** SCAN may name a key twice. */
    private Set<String> keys(String pattern) {
        var keys = new HashSet<String>();
        var step = new ScanParams().match(pattern).count(STEP);
        var cursor = ScanParams.SCAN_POINTER_START;
        do {
            var from = cursor;
            ScanResult<String> found = redis.ask(client -> client.scan(from, step));
            keys.addAll(found.getResult());
            cursor = found.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return keys;
    }

    /** Removes a sale altogether: for one that was made up, and that no order knows. */
    void forget(SaleId sale) {
        var keys = List.copyOf(keys(GateLayout.everything(sale)));
        for (int from = 0; from < keys.size(); from += STEP) {
            var step = keys.subList(from, Math.min(from + STEP, keys.size())).toArray(String[]::new);
            redis.ask(client -> client.unlink(step));
        }
    }
}
