package flashsale.local.sam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Takes connections at an address of this machine that only its containers reach, and hands them on to a server on
 * 127.0.0.1, which they do not.
 */
final class Relay implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Relay.class.getName());

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int BACKLOG = 50;

    private final ServerSocket door;
    private final int target;

    private Relay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static Relay open(InetAddress bridge, int target) throws IOException {
        var relay = new Relay(new ServerSocket(0, BACKLOG, bridge), target);
        Thread.ofPlatform().daemon().name("relay-to-" + target).start(relay::accept);
        return relay;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> relay(caller));
            } catch (IOException closing) {
                LOG.log(Level.DEBUG, "The relay to {0} is closed", target);
            }
        }
    }

    private void relay(Socket caller) {
        try (caller;
                var server = new Socket(LOOPBACK, target)) {
            var back = Thread.ofVirtual().start(() -> pump(server, caller));
            pump(caller, server);
            back.join();
        } catch (IOException | InterruptedException broken) {
            LOG.log(Level.DEBUG, "A connection to {0} is broken: {1}", target, broken);
        }
    }

    /** Until one side is done; then the other hears so. */
    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, "One side has gone", broken);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
