package flashsale.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Settings, analyzers and mapping of the index, with the synonyms in it. */
record IndexDefinition(ObjectNode json) {
    /** Two definitions that differ by chance in none of 2^32 are good enough: they are compared by hand, too. */
    private static final int FINGERPRINT_BYTES = 4;

    static IndexDefinition ofThisBuild() {
        try {
            var json = (ObjectNode) OpenSearch.JSON.readTree(text("index.json"));
            var filter = (ObjectNode) json.at("/settings/analysis/filter/synonyms");
            var rules = filter.putArray("synonyms");
            text("synonyms.txt")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(rules::add);
            return new IndexDefinition(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("The definition is part of the build", impossible);
        }
    }

    private static String text(String resource) throws IOException {
        try (var in = IndexDefinition.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Another definition has another name, so that both can be there at once. */
    String indexName() {
        try {
            var sha256 =
                    MessageDigest.getInstance("SHA-256").digest(json.toString().getBytes(StandardCharsets.UTF_8));
            return IndexNames.index(HexFormat.of().formatHex(sha256, 0, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
