package flashsale.local.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Collects a request's body up to a limit. Most bodies come in one piece and are then not copied. */
public final class Body {
    private static final Buffer NONE = Buffer.buffer();

    private final int limit;
    private final Handler<Buffer> whole;
    private final Runnable tooLarge;
    private Buffer collected = NONE;
    private boolean own;
    private boolean refused;

    private Body(int limit, Handler<Buffer> whole, Runnable tooLarge) {
        this.limit = limit;
        this.whole = whole;
        this.tooLarge = tooLarge;
    }

    /** Exactly one of {@code whole} and {@code tooLarge} is called; neither if the peer goes away in between. */
    public static void collect(HttpServerRequest request, int limit, Handler<Buffer> whole, Runnable tooLarge) {
        if (isAbsent(request)) {
            whole.handle(NONE);
            return;
        }
        var body = new Body(limit, whole, tooLarge);
        request.handler(body::add);
        request.endHandler(_ -> body.end());
    }

    private static boolean isAbsent(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void add(Buffer piece) {
        if (refused) return;
        if (collected.length() + piece.length() > limit) {
            refused = true;
            collected = NONE;
            tooLarge.run();
            return;
        }
        if (collected == NONE) {
            collected = piece;
            return;
        }
        // The first piece may be a slice of what the connection read: what grows is a buffer of our own.
        if (!own) collected = Buffer.buffer(collected.length() + piece.length()).appendBuffer(collected);
        own = true;
        collected.appendBuffer(piece);
    }

    private void end() {
        if (!refused) whole.handle(collected);
    }
}
