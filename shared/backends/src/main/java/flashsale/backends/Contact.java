package flashsale.backends;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One exchange in a server's own protocol. False, or an IOException, means not yet. */
final class Contact {
    /** An answer on the same machine; a server that needs longer is asked again. */
    private static final int WAIT_MILLIS = 500;
    /** Longer answers than any of those asked for. */
    private static final int ANSWER_BYTES = 1 << 20;

    private Contact() {}

    static Socket connect(String host, int port, int millis) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** PING tells whether it has loaded its data; INFO, whether it is the process we started. */
    static boolean redis(int port, long pid) throws IOException {
        try (var socket = connect("127.0.0.1", port, WAIT_MILLIS)) {
            socket.getOutputStream().write("PING\r\nINFO server\r\n".getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            if (!"+PONG".equals(line(in))) return false;
            for (var line = line(in); ; line = line(in)) {
                if (line.startsWith("process_id:")) return line.equals("process_id:" + pid);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException();
            if (next != '\r') text.append((char) next);
        }
        return text.toString();
    }

    /** The server speaks first: length, sequence number, then 10 for the protocol, or 255 for an error. */
    static boolean mysql(int port) throws IOException {
        try (var socket = connect("127.0.0.1", port, WAIT_MILLIS)) {
            var in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(4);
            return in.readUnsignedByte() == 10;
        }
    }

    /**
     * Metadata, version 5: a broker names itself in it as soon as the controller lets it serve, and the cluster tells
     * whether it is the one we started.
     */
    static boolean kafka(int port, ClusterId cluster) throws IOException {
        try (var socket = connect("127.0.0.1", port, WAIT_MILLIS)) {
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 + 2 + 4 + 2 + 4 + 1);
            out.writeShort(3); // Metadata
            out.writeShort(5); // its version
            out.writeInt(1); // correlation
            out.writeShort(-1); // no client name
            out.writeInt(0); // no topic
            out.writeBoolean(false); // make none
            var in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            if (length < 16 || length > ANSWER_BYTES) return false;
            in.skipNBytes(4 + 4); // correlation, throttle time
            if (in.readInt() != 1) return false; // brokers
            in.skipNBytes(4); // its id
            in.readUTF(); // its host
            boolean itself = in.readInt() == port;
            in.skipNBytes(Math.max(0, in.readShort())); // its rack
            return itself && in.readUTF().equals(cluster.value());
        }
    }

    /**
     * The node tells which process it is, and how its shards are: green, or yellow where copies are missing that one node
     * cannot have, means that every document can be read and written.
     */
    static boolean openSearch(int port, long pid) throws IOException {
        return get(port, "/_nodes/_local/process?filter_path=nodes.*.process.id")
                        .contains("\"id\":" + pid + "}")
                && get(port, "/_cluster/health?filter_path=status&wait_for_status=yellow&timeout=0s")
                        .contains("HTTP/1.0 200");
    }

    /** HTTP 1.0: the answer ends where the connection does. */
    private static String get(int port, String path) throws IOException {
        try (var socket = connect("127.0.0.1", port, WAIT_MILLIS)) {
            var request = "GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8);
        }
    }
}
