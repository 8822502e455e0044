package flashsale.redis;

import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.Fence;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Rebuilds gates in the stock Redis. The scripts say what each step does. */
public final class RedisGateRebuilder implements GateRebuilder {
    /** Buyers replaced in one script: some 10 ms in which Redis does nothing else. */
    private static final int BATCH = 1_000;

    private static final String FORGOTTEN = "";

    private final RedisCommands redis;

    public RedisGateRebuilder(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public void announce(Set<SaleId> sales) {
        if (sales.isEmpty()) {
            return;
        }
        var request = new CommandArguments(Command.SADD).add(RedisKeys.LOADED_SALES);
        sales.forEach(sale -> request.add(sale.value()));
        redis.send(request);
    }

    @Override
    public Optional<Fence> fence(SaleTerms terms) {
        // As when it was loaded: the sweeper has to know of its outbox.
        redis.send(new CommandArguments(Command.SADD)
                .add(RedisKeys.loaded(terms.kind()))
                .add(terms.sale().value()));
        int epoch = terms.token().epoch();
        var keys = List.of(RedisKeys.stock(terms.sale()), RedisKeys.terms(terms.sale()));
        var answer = Script.FENCE.run(redis, keys, epoch, SaleTermsText.of(terms));
        return answer.get(0).integer() == 1
                ? Optional.of(new Fence(terms.sale(), epoch, answer.get(1).text()))
                : Optional.empty();
    }

    @Override
    public boolean empty(Fence fence) {
        return BuyerKeys.scan(
                redis,
                fence.sale(),
                keys -> refill(fence, keys, 0, keys.stream().map(_ -> FORGOTTEN).toList()));
    }

    @Override
    public boolean fill(Fence fence, SaleTerms terms, List<BuyerRecord> buyers) {
        long keepUntil = terms.keepRecordsUntil().toEpochMilli();
        for (int start = 0; start < buyers.size(); start += BATCH) {
            var batch = buyers.subList(start, Math.min(start + BATCH, buyers.size()));
            var keys = batch.stream()
                    .map(one -> RedisKeys.buyer(fence.sale(), one.buyer()))
                    .toList();
            var records = batch.stream().map(RedisGateRebuilder::text).toList();
            if (!refill(fence, keys, keepUntil, records)) {
                return false;
            }
        }
        return true;
    }

    private boolean refill(Fence fence, List<String> buyers, long keepUntil, List<String> records) {
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.stock(fence.sale()));
        keys.addAll(buyers);
        var arguments = new ArrayList<Object>();
        arguments.add(fence.stamp());
        arguments.add(keepUntil);
        arguments.addAll(records);
        return Script.REFILL.run(redis, keys, arguments.toArray()).integer() == 1;
    }

    /** As reserve.lua writes it; the rate limit starts anew. */
    private static String text(BuyerRecord record) {
        var text = new StringBuilder().append(record.units()).append(" 0");
        record.reservations().forEach(reservation -> text.append('|').append(ReservationText.of(reservation)));
        return text.toString();
    }

    @Override
    public boolean open(Fence fence, SaleTerms terms, int free) {
        SaleId sale = fence.sale();
        var keys = List.of(RedisKeys.stock(sale), RedisKeys.terms(sale), RedisKeys.outbox(sale));
        return Script.OPEN
                        .run(redis, keys, fence.stamp(), terms.token(), free, SaleTermsText.of(terms))
                        .integer()
                == 1;
    }
}
