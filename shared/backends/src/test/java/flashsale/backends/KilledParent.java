package flashsale.backends;

import java.io.IOException;

/** A program of its own: starts a Redis, says its process number and waits to be killed. */
final class KilledParent {
    private KilledParent() {}

    public static void main(String[] args) throws IOException {
        var backends = Backends.start(BackendsPlan.temporary().only(Server.STOCK_REDIS));
        var redis = backends.server(Server.STOCK_REDIS);
        IO.println(redis.pid() + " " + redis.logFile());
        System.in.read();
        backends.close();
    }
}
