package flashsale.payment;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request, one answer or none: bounded in time from the connection to the last byte, bounded in size, never repeated. */
final class BoundedHttp {
    private final HttpClient client;
    private final Duration patience;
    private final long mostBytes;

    BoundedHttp(Duration patience, long mostBytes) {
        this.patience = patience;
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** @throws IOException where there is no answer; the request may have arrived all the same */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        // The client's own time-out ends with the headers; this one includes the body.
        var answering = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            return answering.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("No answer", failed.getCause());
        } catch (TimeoutException late) {
            answering.cancel(true);
            throw new HttpTimeoutException("No answer in " + patience);
        } catch (InterruptedException interrupted) {
            answering.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for an answer");
        }
    }
}
