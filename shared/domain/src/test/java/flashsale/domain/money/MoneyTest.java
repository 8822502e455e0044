package flashsale.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money PRICE = Money.of(199_900, "CNY");

    @Test
    void amounts_of_one_currency_add_up() {
        assertThat(PRICE.plus(PRICE)).isEqualTo(PRICE.times(2));
    }

    @Test
    void amounts_of_two_currencies_do_not() {
        assertThatThrownBy(() -> PRICE.plus(Money.of(1, "EUR"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_does_not_fit_is_no_amount() {
        var most = Money.of(Long.MAX_VALUE, "CNY");

        assertThatThrownBy(() -> most.plus(PRICE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(-1, "CNY")).isInstanceOf(IllegalArgumentException.class);
    }
}
