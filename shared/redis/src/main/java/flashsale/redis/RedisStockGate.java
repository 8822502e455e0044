package flashsale.redis;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The gate: one script per call, one slot per sale. The scripts say what each step does. */
public final class RedisStockGate implements StockGate {
    /** One purchase a second by one buyer on average: more is a script, not a hand. */
    private static final Duration BETWEEN_PURCHASES = Duration.ofSeconds(1);

    /** Three purchases at once before the average counts: a page with three tabs is still a hand. */
    private static final Duration BURST = Duration.ofSeconds(2);

    /** How long a tombstone outlives the release that left it: as long as a buyer's record outlives its sale. */
    private static final Duration KEEP_TOMBSTONE = Duration.ofDays(7);

    private final RedisCommands redis;
    private final InstantSource clock;

    public RedisStockGate(RedisCommands redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Admission reserve(Attempt attempt) {
        var terms = attempt.terms();
        var purchase = attempt.purchase();
        // A gate that does not sell has no window: only a replay can be answered with anything but "ended".
        var selling = terms.selling();
        var answer = Script.RESERVE.run(
                redis,
                List.of(
                        RedisKeys.stock(terms.sale()),
                        RedisKeys.buyer(terms.sale(), purchase.buyer()),
                        RedisKeys.outbox(terms.sale())),
                terms.token(),
                purchase.order(),
                purchase.quantity(),
                selling ? terms.window().opensAt().toEpochMilli() : 0,
                selling ? terms.window().closesAt().toEpochMilli() : 0,
                terms.perBuyer(),
                BETWEEN_PURCHASES.toMillis(),
                BURST.toMillis(),
                terms.keepRecordsUntil().toEpochMilli(),
                OutboxEntry.of(purchase));
        return admission(answer, purchase.order(), purchase.quantity());
    }

    private static Admission admission(Reply answer, OrderId order, int quantity) {
        int code = answer.get(0).integer();
        return switch (code) {
            case 1 ->
                new Admission.Admitted(new Reservation(
                        order,
                        quantity,
                        Reservation.State.RESERVED,
                        OutboxEntry.takenAt(answer.get(1).text())));
            case 2 -> new Admission.Replayed(ReservationText.parse(answer.get(1).text()));
            case -1 -> new Admission.NotLoaded();
            case -2 -> new Admission.Stale();
            case -3 -> new Admission.NotStarted(Duration.ofMillis(answer.get(1).number()));
            case -4 -> new Admission.Ended();
            case -5 -> new Admission.BadQuantity();
            case -6 -> new Admission.SoldOut(answer.get(1).integer());
            case -7 -> new Admission.LimitReached(answer.get(1).integer());
            case -8 -> new Admission.TooFast(Duration.ofMillis(answer.get(1).number()));
            default -> throw new IllegalStateException("reserve.lua has no result " + code);
        };
    }

    @Override
    public void markQueued(List<ReservationKey> reservations) {
        reservations.stream()
                .collect(Collectors.groupingBy(ReservationKey::sale))
                .forEach(this::markQueued);
    }

    private void markQueued(SaleId sale, List<ReservationKey> reservations) {
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.outbox(sale));
        reservations.forEach(reservation -> keys.add(RedisKeys.buyer(sale, reservation.buyer())));
        Script.QUEUED.run(
                redis, keys, reservations.stream().map(ReservationKey::order).toArray());
    }

    @Override
    public ReleaseAnswer release(StockRelease release) {
        var reservation = release.reservation();
        int code = Script.RELEASE
                .run(
                        redis,
                        List.of(
                                RedisKeys.stock(reservation.sale()),
                                RedisKeys.buyer(reservation.sale(), reservation.buyer()),
                                RedisKeys.outbox(reservation.sale())),
                        release.epoch(),
                        reservation.order(),
                        clock.instant().plus(KEEP_TOMBSTONE).toEpochMilli())
                .integer();
        return switch (code) {
            case 1 -> ReleaseAnswer.RELEASED;
            case 0 -> ReleaseAnswer.ALREADY_FREE;
            case -2 -> ReleaseAnswer.OTHER_EPOCH;
            case -3 -> ReleaseAnswer.LATER;
            default -> throw new IllegalStateException("release.lua has no result " + code);
        };
    }
}
