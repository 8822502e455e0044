package flashsale.local.run;

import flashsale.local.runtime.Functions;
import flashsale.local.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What would stop the start anyway is said before any server is started for nothing. */
final class Preconditions {
    private Preconditions() {}

    static void check(Plan plan, Template template) {
        Functions.requirePackages(template);
        // A socket that waits for the last packets of an earlier run does not count: the address is reused, as by
        // Netty.
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), plan.port()));
        } catch (IOException taken) {
            throw new ShopFailure(portTaken(plan.port()), taken);
        }
    }

    static String portTaken(int port) {
        return "Port %d is taken: stop what listens there, or choose another with --port.".formatted(port);
    }
}
