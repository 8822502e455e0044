package flashsale.redis;

import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Reads what the scripts of the gate have written. */
public final class RedisGateAccounts implements GateAccounts {
    private final RedisCommands redis;

    public RedisGateAccounts(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public Counters counters(SaleId sale) {
        var answer = Script.COUNTERS.run(redis, List.of(RedisKeys.stock(sale), RedisKeys.outbox(sale)));
        var token = answer.get(0).text();
        var fence = answer.get(1).text();
        var state = !fence.isEmpty() ? State.FENCED : token.isEmpty() ? State.LOST : State.OPEN;
        return new Counters(
                state,
                state == State.LOST ? 0 : epoch(state == State.FENCED ? fence : token),
                answer.get(2).integer(),
                answer.get(3).integer(),
                Duration.ofMillis(answer.get(4).number()));
    }

    /** Tokens and fences both begin with it. */
    private static int epoch(String text) {
        return Integer.parseInt(text.substring(0, text.indexOf(':')));
    }

    @Override
    public List<BuyerRecord> buyers(SaleId sale) {
        // A scan may give a key twice.
        var buyers = new TreeMap<Long, BuyerRecord>();
        BuyerKeys.scan(redis, sale, keys -> {
            if (keys.isEmpty()) {
                return true;
            }
            var request = new CommandArguments(Command.MGET);
            keys.forEach(request::add);
            var records = redis.send(request).items();
            for (int i = 0; i < records.size(); i++) {
                if (!records.get(i).isNil()) {
                    long buyer = BuyerKeys.buyer(keys.get(i));
                    buyers.put(buyer, record(buyer, records.get(i).text()));
                }
            }
            return true;
        });
        return new ArrayList<>(buyers.values());
    }

    private static BuyerRecord record(long buyer, String text) {
        var reservations =
                Stream.of(text.split("\\|")).skip(1).map(ReservationText::parse).toList();
        return new BuyerRecord(new UserId(buyer), reservations);
    }
}
