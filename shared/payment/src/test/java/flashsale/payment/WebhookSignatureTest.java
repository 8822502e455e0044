package flashsale.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");
    private static final byte[] BODY = "{\"id\":\"evt-1\"}".getBytes(StandardCharsets.UTF_8);

    private final WebhookSignature signature = new WebhookSignature("secret");

    @Test
    void is_what_everybody_else_computes() {
        assertThat(signature.of(BODY, NOON))
                .isEqualTo("t=1794398400,v1=66abf9206565decfdabd9fa3c47f75c4739d0abf23b26d57b42f1a16e8cb2e06");
    }

    @Test
    void one_right_one_among_several_is_enough_while_secrets_are_exchanged() {
        var old = new WebhookSignature("old secret").of(BODY, NOON);
        var both = old + "," + signature.of(BODY, NOON).split(",")[1];

        assertThat(signature.objection(BODY, both, NOON)).isEmpty();
        assertThat(signature.objection(BODY, old, NOON)).isPresent();
    }

    @Test
    void too_many_are_not_looked_at() {
        var right = signature.of(BODY, NOON).split(",");
        var many = right[0] + ",v1=00".repeat(8) + "," + right[1];

        assertThat(signature.objection(BODY, many, NOON)).isPresent();
    }
}
