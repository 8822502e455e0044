package flashsale.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS's signature, version 4, of a POST to "/". Forty lines instead of an SDK, which would be the largest part of a
 * function that signs one request in its life.
 */
final class RequestSignature {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = "yyyyMMdd".length();

    private final Credentials credentials;
    private final String region;
    private final String service;

    RequestSignature(Credentials credentials, String region, String service) {
        this.credentials = credentials;
        this.region = region;
        this.service = service;
    }

    /** The text of the header {@code x-amz-date}. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /**
     * @param headers every header to sign, by its lower case name; {@code host} and {@code x-amz-date} must be among them
     * @return the text of the header {@code authorization}
     */
    String of(SortedMap<String, String> headers, byte[] body) {
        String time = headers.get("x-amz-date");
        String date = time.substring(0, DATE_LENGTH);
        String scope = String.join("/", date, region, service, "aws4_request");
        String names = String.join(";", headers.keySet());
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", "POST", "/", "", lines, names, hash(body));
        String text = String.join("\n", ALGORITHM, time, scope, hash(bytes(request)));
        byte[] key = bytes("AWS4" + credentials.secretKey());
        for (String part : scope.split("/")) key = hmac(key, part);
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        ALGORITHM,
                        credentials.accessKey(),
                        scope,
                        names,
                        HexFormat.of().formatHex(hmac(key, text)));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HmacSHA256", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
