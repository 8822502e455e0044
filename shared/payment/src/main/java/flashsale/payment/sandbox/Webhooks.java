package flashsale.payment.sandbox;

import flashsale.payment.FlatJson;
import flashsale.payment.WebhookSignature;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/** Tells the shop what was decided, at least once, until it says 2xx or has been asked often enough. */
final class Webhooks implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Webhooks.class.getName());

    /** As many as a shop of one machine can answer at once anyway. */
    private static final int THREADS = 4;
    /** A shop that is away so long asks for itself what happened. */
    private static final int MOST_WAITING = 10_000;

    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** By its number only: a name may be made to mean another machine. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("webhooks-", 0).factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(new Direct())
            .connectTimeout(PATIENCE)
            .build();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Queue<Message> unaddressed = new ArrayDeque<>();
    private final WebhookSignature signature;
    private final InstantSource clock;
    private final LongConsumer told;
    private URI address;

    private record Message(long change, byte[] body, int attempt) {
        Message next() {
            return new Message(change, body, attempt + 1);
        }
    }

    /** @param told is given the change that was accepted, or given up */
    Webhooks(WebhookSignature signature, InstantSource clock, LongConsumer told) {
        this.signature = signature;
        this.clock = clock;
        this.told = told;
    }

    /** @throws IllegalArgumentException where it is not on this machine */
    static URI onThisMachine(String address) {
        var uri = URI.create(address);
        boolean loopback = "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        if (!loopback) {
            throw new IllegalArgumentException("webhooks go to http://127.0.0.1 only");
        }
        return uri;
    }

    /** What was to be told before there was anybody to tell it to is told now. */
    synchronized void sendTo(URI address) {
        this.address = address;
        while (!unaddressed.isEmpty()) {
            schedule(unaddressed.remove(), Duration.ZERO);
        }
    }

    void tell(Charge charge) {
        var instrument = charge.instrument();
        boolean ofCharge = charge.repayment() == Charge.Repayment.NONE;
        var delay = Duration.ofMillis(ofCharge ? instrument.number(Word.HOOK_DELAY) : 0);
        int copies = Math.max(1, instrument.number(Word.DUP));
        var body = FlatJson.write(Map.of(
                "id", "evt-" + charge.change(),
                "type", charge.event(),
                "intent", charge.request().intent()));
        for (int copy = 0; copy < copies; copy++) {
            offer(new Message(charge.change(), body, 1), delay);
        }
    }

    private void offer(Message message, Duration delay) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            LOG.log(Level.WARNING, "Too many webhooks wait; evt-{0} is told after the next start only", message.change);
            return;
        }
        schedule(message, delay);
    }

    private void schedule(Message message, Duration delay) {
        threads.schedule(() -> deliver(message), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void deliver(Message message) {
        var to = addressFor(message);
        if (to.isEmpty()) return;
        boolean accepted = send(to.get(), message);
        if (!accepted && message.attempt < MOST_ATTEMPTS) {
            schedule(message.next(), pauseAfter(message.attempt));
            return;
        }
        if (!accepted) {
            LOG.log(Level.WARNING, "evt-{0} was refused {1} times and is given up", message.change, message.attempt);
        }
        waiting.decrementAndGet();
        told.accept(message.change);
    }

    private synchronized Optional<URI> addressFor(Message message) {
        if (address == null) {
            unaddressed.add(message);
        }
        return Optional.ofNullable(address);
    }

    private boolean send(URI to, Message message) {
        var request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(WebhookSignature.HEADER, signature.of(message.body, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2;
        } catch (IOException away) {
            LOG.log(Level.DEBUG, "The shop does not answer", away);
            return false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Doubling, and never all at the same moment. */
    private static Duration pauseAfter(int attempt) {
        long longest = Math.min(FIRST_PAUSE.toMillis() << attempt, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    /** Never by way of anybody. */
    private static final class Direct extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            LOG.log(Level.DEBUG, "No connection to " + (address instanceof InetSocketAddress ? address : uri), failure);
        }
    }
}
