package flashsale.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.payment.Refunds.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefundRulesTest {
    private static final Money PAID = Money.of(100, "CNY");

    @Test
    void all_that_was_paid_goes_back_or_nothing() {
        assertThat(RefundRules.refusal(PAID, PAID)).isEmpty();
        assertThat(RefundRules.refusal(Money.of(101, "CNY"), PAID)).contains(new Request.MoreThanPaid(PAID));
        assertThat(RefundRules.refusal(Money.of(99, "CNY"), PAID)).contains(new Request.LessThanPaid(PAID));
        assertThat(RefundRules.refusal(Money.of(99, "EUR"), PAID)).contains(new Request.MoreThanPaid(PAID));
    }

    @Test
    void a_refund_that_is_not_done_is_asked_about_less_and_less_often() {
        assertThat(RefundRules.underWay(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RefundRules.underWay(3)).isEqualTo(Duration.ofSeconds(16));
        assertThat(RefundRules.underWay(1_000)).isEqualTo(Duration.ofHours(1));
        assertThat(RefundRules.refused(0)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RefundRules.refused(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(1));
    }
}
