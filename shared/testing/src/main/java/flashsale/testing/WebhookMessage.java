package flashsale.testing;

import java.util.Map;

/**
 * A webhook as it comes to a function.
 *
 * @param headers by name in lower case
 */
public record WebhookMessage(byte[] body, Map<String, String> headers) {}
