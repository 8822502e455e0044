package flashsale.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerReaderTest {
    private final AnswerReader reader = new AnswerReader();

    private Optional<FunctionAnswer> read(String answer) {
        return reader.read(Buffer.buffer(answer));
    }

    @Test
    void an_answer_is_taken_as_it_is_written() {
        FunctionAnswer answer = read("""
                {"isBase64Encoded":false,"statusCode":201,"headers":{"content-type":"application/json","x":null,"n":1},
                 "multiValueHeaders":{"x":["1","2"]},"cookies":["a=1","b=2"],"body":"{\\"é\\":1}"}""").orElseThrow();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .containsExactly(Map.entry("content-type", "application/json"), Map.entry("n", "1"));
        assertThat(answer.cookies()).containsExactly("a=1", "b=2");
        assertThat(answer.body().toString()).isEqualTo("{\"é\":1}");
    }

    @Test
    void a_binary_body_is_decoded_wherever_the_flag_stands() {
        assertThat(read("{\"statusCode\":200,\"body\":\"YT0x\",\"isBase64Encoded\":true}")
                        .orElseThrow()
                        .body())
                .isEqualTo(Buffer.buffer("a=1"));
    }

    @Test
    void json_without_a_status_is_the_body_of_a_200() {
        FunctionAnswer answer = read("{\"message\":\"hello\"}").orElseThrow();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsExactly(Map.entry("content-type", "application/json"));
        assertThat(answer.body().toString()).isEqualTo("{\"message\":\"hello\"}");
        assertThat(read("\"hello\"").orElseThrow().body().toString()).isEqualTo("hello");
        assertThat(read("[1,[2]]").orElseThrow().body().toString()).isEqualTo("[1,[2]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"statusCode\":",
                "{\"statusCode\":99}",
                "{\"statusCode\":600}",
                "{\"statusCode\":\"soon\"}",
                "{\"statusCode\":200,\"body\":{\"a\":1}}",
                "{\"statusCode\":200,\"body\":\"no base64!\",\"isBase64Encoded\":true}",
                "\"a\" \"b\""
            })
    void what_an_http_api_does_not_understand_is_no_answer(String answer) {
        assertThat(read(answer)).isEmpty();
    }
}
