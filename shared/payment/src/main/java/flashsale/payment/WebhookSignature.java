package flashsale.payment;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook: {@code t=<unix seconds>,v1=<hex HMAC-SHA256(secret, t + "." + body)>}. There may be several
 * {@code v1}: while secrets are being exchanged, a provider signs with the old one and the new one.
 */
public final class WebhookSignature {
    /** In lower case, as headers come to a function. */
    public static final String HEADER = "flashsale-signature";

    /** Whoever records a message cannot play it again later than this. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    /** Two are enough to exchange secrets; nobody may make us compare for long. */
    private static final int MOST_PARTS = 8;

    private final SecretKeySpec key;

    /** @param secret what provider and shop have agreed upon; never empty */
    public WebhookSignature(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String of(byte[] body, Instant at) {
        var seconds = Long.toString(at.getEpochSecond());
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(seconds, body));
    }

    /** What is wrong with it, or nothing. */
    Optional<String> objection(byte[] body, String header, Instant now) {
        var seconds = seconds(header);
        if (seconds.isEmpty()) {
            return Optional.of("no time in the signature");
        }
        if (!isRecent(seconds.getAsLong(), now)) {
            return Optional.of("signed at another time");
        }
        var right = mac(Long.toString(seconds.getAsLong()), body);
        boolean signed = parts(header).stream()
                .filter(part -> part.startsWith("v1="))
                .anyMatch(part -> isHexOf(right, part.substring("v1=".length())));
        return signed ? Optional.empty() : Optional.of("not signed with the secret");
    }

    /** When the signature says it was made. */
    static OptionalLong seconds(String header) {
        return parts(header).stream()
                .filter(part -> part.matches("t=[0-9]{1,12}"))
                .mapToLong(part -> Long.parseLong(part, "t=".length(), part.length(), 10))
                .findFirst();
    }

    /** Also a time to come is a wrong time: no clock is that far off. */
    static boolean isRecent(long seconds, Instant now) {
        return Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(TOLERANCE) <= 0;
    }

    private static List<String> parts(String header) {
        return Arrays.stream(header.split(",", MOST_PARTS + 1))
                .limit(MOST_PARTS)
                .map(String::strip)
                .toList();
    }

    /** Takes as long for a nearly right signature as for a wrong one. */
    private static boolean isHexOf(byte[] right, String hex) {
        var written = HexFormat.of().formatHex(right).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(written, hex.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((seconds + '.').getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }
}
