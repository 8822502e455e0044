package flashsale.proof.sim.mutant;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.money.Money;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import flashsale.domain.payment.Refunds;
import flashsale.proof.sim.shop.Ports;
import java.util.List;
import java.util.function.Function;

/** Protections of money. */
final class MoneyMutants {
    private MoneyMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.port(
                        "NEW_PAYMENT_EACH_TIME",
                        "the provider gets another idempotency key with every call",
                        PaymentGateway.class,
                        (gateway, ports) -> charging(gateway, intent -> gateway.charge(renamed(intent, ports)))),
                Mutant.port(
                        "SILENT_PROVIDER_HAS_DECLINED",
                        "a charge without an answer counts as declined",
                        PaymentGateway.class,
                        (gateway, _) -> charging(gateway, intent -> {
                            try {
                                return gateway.charge(intent);
                            } catch (StoreUnavailable silence) {
                                return new PaymentResult.Declined("", "no answer");
                            }
                        })),
                Mutant.port(
                        "ONE_UNIT_IS_PAID",
                        "the amount is half of the order's total",
                        PaymentGateway.class,
                        (gateway, _) -> charging(gateway, intent -> gateway.charge(half(intent)))),
                Mutant.port(
                        "LATE_MONEY_IS_KEPT",
                        "money that comes for an order that is over is not looked at",
                        Payments.class,
                        MoneyMutants::keepLateMoney),
                Mutant.port(
                        "NO_RECOVERY",
                        "nobody asks about payments that were not heard of",
                        Payments.class,
                        (payments, _) -> Seam.of(Payments.class, payments, "unsettled", _ -> List.of())),
                Mutant.port(
                        "UNDER_WAY_IS_RETURNED",
                        "a refund that the provider has not answered is done",
                        PaymentGateway.class,
                        (gateway, _) -> Seam.of(PaymentGateway.class, gateway, "refund", arguments -> {
                            try {
                                return gateway.refund((Refund) arguments[0]);
                            } catch (StoreUnavailable silence) {
                                return new RefundResult.Returned("");
                            }
                        })),
                Mutant.port(
                        "NO_REFUNDS",
                        "nobody sends refunds",
                        Refunds.class,
                        (refunds, _) -> Seam.of(Refunds.class, refunds, "due", _ -> List.of())));
    }

    private static Payments keepLateMoney(Payments payments, Ports ports) {
        return Seam.of(Payments.class, payments, "apply", arguments -> {
            var intent = payments.find((IntentId) arguments[0]).orElseThrow();
            boolean late = arguments[1] instanceof PaymentResult.Captured
                    && ports.get(Placements.class)
                            .find(intent.order())
                            .filter(order -> order.state() == OrderState.CANCELLING)
                            .isPresent();
            var word = late ? new PaymentResult.Voided(intent.reference()) : (PaymentResult) arguments[1];
            return payments.apply(intent.id(), word);
        });
    }

    private static PaymentGateway charging(PaymentGateway gateway, Function<PaymentIntent, PaymentResult> charge) {
        return Seam.of(
                PaymentGateway.class, gateway, "charge", arguments -> charge.apply((PaymentIntent) arguments[0]));
    }

    private static PaymentIntent renamed(PaymentIntent one, Ports ports) {
        var key = new IdempotencyKey("at-" + ports.process().stage().instant().toEpochMilli());
        return new PaymentIntent(
                IntentId.of(one.order(), key),
                one.order(),
                one.amount(),
                one.method(),
                one.instrument(),
                one.state(),
                one.reference(),
                one.createdAt());
    }

    private static PaymentIntent half(PaymentIntent one) {
        var half = new Money(one.amount().minor() / 2, one.amount().currency());
        return new PaymentIntent(
                one.id(),
                one.order(),
                half,
                one.method(),
                one.instrument(),
                one.state(),
                one.reference(),
                one.createdAt());
    }
}
