package flashsale.backends;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/** The name a Kafka cluster has for itself, by which one is told from another on the same port. */
record ClusterId(String value) {
    private static final String KEY = "cluster.id=";

    static ClusterId random() {
        var uuid = UUID.randomUUID();
        var bytes =
                ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        // Kafka's tools take a leading hyphen for an option.
        return new ClusterId(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes.array())
                .replaceFirst("^-", "_"));
    }

    static ClusterId of(Path data) throws IOException {
        return Files.readAllLines(file(data)).stream()
                .filter(line -> line.startsWith(KEY))
                .map(line -> new ClusterId(line.substring(KEY.length())))
                .findFirst()
                .orElseThrow(() -> new IOException("No cluster id in " + file(data)));
    }

    void replace(ClusterId old, Path data) throws IOException {
        Files.writeString(file(data), Files.readString(file(data)).replace(KEY + old.value, KEY + value));
    }

    private static Path file(Path data) {
        return data.resolve("meta.properties");
    }
}
