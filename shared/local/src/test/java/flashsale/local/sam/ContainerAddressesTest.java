package flashsale.local.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ContainerAddressesTest {
    /** Another address of the loopback interface stands for the bridge. */
    private static final String BRIDGE = "127.0.0.2";

    @Test
    void what_a_container_says_to_the_bridge_the_server_hears_and_answers() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var addresses = new ContainerAddresses(InetAddress.getByName(BRIDGE))) {
            Thread.ofVirtual().start(() -> echo(server));

            var url = addresses
                    .of(Map.of("URL", "redis://127.0.0.1:" + server.getLocalPort()))
                    .get("URL");

            assertThat(url).startsWith("redis://" + BRIDGE + ":");
            int port = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
            assertThat(ask(port, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void one_server_named_twice_gets_one_relay_and_servers_elsewhere_none() throws IOException {
        try (var addresses = new ContainerAddresses(InetAddress.getByName(BRIDGE))) {
            var reachable = addresses.of(Map.of(
                    "WRITER",
                    "jdbc:mysql://127.0.0.1:1/a",
                    "READER",
                    "jdbc:mysql://127.0.0.1:1/a",
                    "FAR",
                    "db.example:3306"));

            assertThat(reachable.get("WRITER"))
                    .isEqualTo(reachable.get("READER"))
                    .startsWith("jdbc:mysql://" + BRIDGE);
            assertThat(reachable).containsEntry("FAR", "db.example:3306");
        }
    }

    private static String ask(int port, String question) throws IOException {
        try (var socket = new Socket(BRIDGE, port)) {
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static void echo(ServerSocket server) {
        try (var caller = server.accept()) {
            caller.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException broken) {
            throw new AssertionError("The server could not answer", broken);
        }
    }
}
