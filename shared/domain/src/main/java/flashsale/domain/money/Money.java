package flashsale.domain.money;

import java.util.Currency;

/**
 * An amount in minor units (cents, fen) of an ISO 4217 currency; never a floating type.
 *
 * @param minor not negative
 */
public record Money(long minor, Currency currency) {
    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("An amount is never negative, got " + minor);
        }
    }

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /** @throws ArithmeticException where the product does not fit into a long */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /** @throws ArithmeticException where the sum does not fit into a long */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not add up".formatted(currency, other.currency));
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }
}
