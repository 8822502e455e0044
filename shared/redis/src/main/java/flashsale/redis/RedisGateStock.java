package flashsale.redis;

import flashsale.domain.sale.GateStock;
import flashsale.domain.sale.StockAdjustment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Adjusts gates in the stock Redis. The script says what it does. */
public final class RedisGateStock implements GateStock {
    /**
     * Nobody may carry out an adjustment after its answer is forgotten: a function that was about to lives for seconds,
     * and upkeep ends what it left behind within seconds of being back.
     */
    private static final Duration KEEP_ANSWER = Duration.ofDays(30);

    private final RedisCommands redis;
    private final InstantSource clock;

    public RedisGateStock(RedisCommands redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Answer adjust(StockAdjustment adjustment, int epoch) {
        var pool = adjustment.pool();
        var answer = Script.ADJUST.run(
                redis,
                List.of(
                        RedisKeys.stock(pool),
                        RedisKeys.adjustment(pool, epoch, adjustment.wish().id())),
                epoch,
                adjustment.wish().delta(),
                clock.instant().plus(KEEP_ANSWER).toEpochMilli());
        int code = answer.get(0).integer();
        return switch (code) {
            case 1 -> new Answer.Adjusted(answer.get(1).integer());
            case 0 -> new Answer.TooFew(answer.get(1).integer());
            case -2 -> new Answer.OtherEpoch();
            case -3 -> new Answer.Closed();
            default -> throw new IllegalStateException("adjust.lua has no result " + code);
        };
    }
}
