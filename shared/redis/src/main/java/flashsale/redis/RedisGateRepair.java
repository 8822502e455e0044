package flashsale.redis;

import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.user.UserId;
import java.util.List;

/** Repairs gates in the stock Redis. */
public final class RedisGateRepair implements GateRepair {
    private final RedisCommands redis;

    public RedisGateRepair(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public Adoption adopt(SaleTerms terms, UserId buyer, Reservation reservation) {
        int code = Script.ADOPT
                .run(
                        redis,
                        List.of(RedisKeys.stock(terms.sale()), RedisKeys.buyer(terms.sale(), buyer)),
                        terms.token().epoch(),
                        reservation.order(),
                        reservation.quantity(),
                        reservation.reservedAt().toEpochMilli(),
                        terms.keepRecordsUntil().toEpochMilli())
                .integer();
        return switch (code) {
            case 1 -> Adoption.ADOPTED;
            case 0 -> Adoption.KNOWN;
            case -1 -> Adoption.NO_UNITS;
            case -2 -> Adoption.OTHER_EPOCH;
            default -> throw new IllegalStateException("adopt.lua has no result " + code);
        };
    }
}
