package flashsale.payment;

import flashsale.domain.payment.PaymentGateway;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * With whom this shop does its payments, and how it is known there.
 *
 * @param provider {@code sandbox} or {@code stripe}
 * @param api the provider's address, without a path
 * @param key proves to the provider who asks; the sandbox wants none
 * @param webhookSecret proves to the shop who tells
 */
public record PaymentAccount(String provider, URI api, Optional<String> key, String webhookSecret) {
    /** Says at a glance that it is nobody's secret. */
    public static final String LOCAL_SECRET = "local-payment-webhook-secret";

    /**
     * Contacts nobody yet.
     *
     * @param patience for one request to the provider
     * @param onAws what is known to everybody is refused there
     * @throws IllegalStateException with a sentence for whoever has set this up
     */
    public PaymentGateway open(Duration patience, InstantSource clock, boolean onAws) {
        if (onAws && (webhookSecret.equals(LOCAL_SECRET) || provider.equals("sandbox"))) {
            throw new IllegalStateException(
                    "The payment sandbox and its secret are for one machine: on AWS anybody could say that he has paid");
        }
        return switch (provider) {
            case "sandbox" -> new SandboxGateway(api, webhookSecret, patience);
            case "stripe" -> new StripeGateway(secretKey(), api, webhookSecret, patience, clock);
            default -> throw new IllegalStateException("There is no payment provider " + provider);
        };
    }

    private String secretKey() {
        return key.orElseThrow(() -> new IllegalStateException("Stripe needs FLASHSALE_PAYMENT_KEY"));
    }

    /** Nothing of it belongs into a log. */
    @Override
    public String toString() {
        return provider + " at " + api;
    }
}
