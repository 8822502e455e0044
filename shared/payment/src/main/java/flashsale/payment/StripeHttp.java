package flashsale.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How Stripe's library sends. Its own way is {@link java.net.HttpURLConnection}, which repeats a POST that was not answered
 * without saying so, and whose time-out starts anew with every byte.
 */
final class StripeHttp extends HttpClient {
    /** Many times the largest of the objects we ask for. */
    private static final long MOST_BYTES = 1024 * 1024;

    private final BoundedHttp http;

    StripeHttp(Duration patience) {
        this.http = new BoundedHttp(patience, MOST_BYTES);
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        var uri = URI.create(request.url().toString());
        var message = HttpRequest.newBuilder(uri);
        request.headers().map().forEach((name, values) -> values.forEach(value -> message.header(name, value)));
        message.header("User-Agent", buildUserAgentString(request));
        message.header("X-Stripe-Client-User-Agent", buildXStripeClientUserAgentString());
        if (request.content() == null) {
            message.method(request.method().name(), BodyPublishers.noBody());
        } else {
            message.header("Content-Type", request.content().contentType());
            message.method(
                    request.method().name(),
                    BodyPublishers.ofByteArray(request.content().byteArrayContent()));
        }
        try {
            var answer = http.send(message.build());
            return new StripeResponse(
                    answer.statusCode(),
                    HttpHeaders.of(answer.headers().map()),
                    new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException silence) {
            throw new ApiConnectionException("Stripe gave no answer", silence);
        }
    }
}
