package flashsale.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.user.SessionToken;
import flashsale.proof.CannotRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SampleTest {
    private static final Path ROOT = Path.of(System.getProperty("flashsale.root", "../.."));
    private static final SessionToken SESSION = new SessionToken("0123456789-abcdefghijklmnopqrstuvwxyz-ABCDE");

    private static JsonNode headers(Sample sample) throws IOException {
        return new ObjectMapper().readTree(sample.bytes()).get("headers");
    }

    @Test
    void a_sample_is_asked_by_whoever_has_the_session() throws IOException {
        var sample = Sample.read(ROOT, "seckill/purchase-without-session.json");

        var asked = sample.from(SESSION).withKey("another-1");

        assertThat(headers(asked).get("authorization").asText()).isEqualTo("Bearer " + SESSION.value());
        assertThat(headers(asked).get("idempotency-key").asText()).isEqualTo("another-1");
        assertThat(headers(sample).has("authorization")).isFalse();
    }

    @Test
    void a_sample_that_is_not_there_is_one_sentence() {
        assertThatThrownBy(() -> Sample.read(ROOT, "seckill/nobodys.json"))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("The event seckill/nobodys.json cannot be read");
    }

    @Test
    void an_answer_to_the_api_has_a_status() {
        assertThat(Sample.status("{\"statusCode\":409,\"body\":\"\"}".getBytes(UTF_8)))
                .isEqualTo(409);
    }

    @Test
    void a_batch_is_answered_well_only_where_every_record_was_taken() {
        assertThat(Sample.status("{\"batchItemFailures\":[]}".getBytes(UTF_8))).isEqualTo(200);
        assertThat(Sample.status("{\"batchItemFailures\":[{\"itemIdentifier\":{}}]}".getBytes(UTF_8)))
                .isEqualTo(500);
    }

    @Test
    void an_answer_that_nobody_can_read_is_no_answer() {
        assertThatThrownBy(() -> Sample.status("<html>".getBytes(UTF_8))).isInstanceOf(CannotRun.class);
    }
}
