package flashsale.proof.shop;

import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.proof.CannotRun;
import flashsale.proof.books.GateBook;
import flashsale.proof.books.GateBook.BuyerRecord;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a sale out of the stock Redis. */
public final class GateReader {
    /** Keys of one SCAN step or one MGET: few round trips, and no step that would hold up a purchase. */
    private static final int STEP = 1_000;

    private final RedisTalk redis;

    public GateReader(RedisTalk redis) {
        this.redis = redis;
    }

    public GateBook read(SaleId sale) {
        var free =
                redis.send(Request.cmd(Command.HGET).arg(GateLayout.stock(sale)).arg("av"));
        if (free == null) {
            throw new CannotRun("Redis holds no stock of sale %s.".formatted(sale));
        }
        return new GateBook(free.toInteger(), waiting(sale), buyers(sale));
    }

    /** How many purchases wait in the outbox. */
    public int waiting(SaleId sale) {
        return redis.send(Request.cmd(Command.XLEN).arg(GateLayout.outbox(sale)))
                .toInteger();
    }

    private List<BuyerRecord> buyers(SaleId sale) {
        var prefix = GateLayout.buyers(sale);
        var keys = List.copyOf(keys(prefix.concat("*")));
        var records = new ArrayList<BuyerRecord>(keys.size());
        for (int from = 0; from < keys.size(); from += STEP) {
            var step = keys.subList(from, Math.min(from + STEP, keys.size()));
            var request = Request.cmd(Command.MGET);
            step.forEach(request::arg);
            var values = redis.send(request);
            for (int i = 0; i < step.size(); i++) {
                var buyer = new UserId(Long.parseLong(step.get(i).substring(prefix.length())));
                records.add(GateLayout.buyer(buyer, values.get(i).toString()));
            }
        }
        return List.copyOf(records);
    }

    /** SCAN may name a key twice. */
    private Set<String> keys(String pattern) {
        var keys = new HashSet<String>();
        var cursor = "0";
        do {
            var answer = redis.send(Request.cmd(Command.SCAN)
                    .arg(cursor)
                    .arg("MATCH")
                    .arg(pattern)
                    .arg("COUNT")
                    .arg(STEP));
            cursor = answer.get(0).toString();
            answer.get(1).forEach(key -> keys.add(key.toString()));
        } while (!cursor.equals("0"));
        return keys;
    }

    /** Removes a sale altogether: for one that was made up, and that no order knows. */
    void forget(SaleId sale) {
        var keys = List.copyOf(keys(GateLayout.everything(sale)));
        for (int from = 0; from < keys.size(); from += STEP) {
            var request = Request.cmd(Command.UNLINK);
            keys.subList(from, Math.min(from + STEP, keys.size())).forEach(request::arg);
            redis.send(request);
        }
    }
}
