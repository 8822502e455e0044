package flashsale.http;

import flashsale.domain.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * @param amount in minor units
 * @param currency ISO 4217 code
 */
@RegisterForReflection
public record MoneyJson(long amount, String currency) {
    public static MoneyJson of(Money money) {
        return new MoneyJson(money.minor(), money.currency().getCurrencyCode());
    }
}
