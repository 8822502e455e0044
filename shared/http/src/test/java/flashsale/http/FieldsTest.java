package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.money.Money;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.user.Email;
import flashsale.domain.user.Password;
import flashsale.domain.user.Username;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private final FieldsReader reader = new FieldsReader(new ObjectMapper());

    @Test
    void every_violated_field_is_named_in_one_refusal() {
        var refusal = refusalOf("{\"username\":\"a\",\"password\":7,\"role\":\"ADMIN\"}", fields -> {
            fields.text("username", Username::new);
            fields.text("email", Email::new);
            fields.text("password", Password::new);
        });

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("username", "email", "password", "role");
    }

    @Test
    void a_field_that_fits_becomes_its_type() {
        var fields = fields("{\"username\":\"Ann\"}");

        var username = fields.text("username", Username::new);

        assertThat(fields.read(username::get)).isEqualTo(new Username("ann"));
    }

    @Test
    void what_is_wrong_in_a_list_is_named_with_its_place() {
        var refusal = refusalOf(
                "{\"lines\":[{\"units\":1},{\"units\":\"x\",\"price\":1},{}]}",
                fields -> fields.objects("lines", 3, line -> line.number("units", n -> n)));

        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("lines[1].units", "lines[1].price", "lines[2].units");
    }

    @Test
    void a_list_has_at_least_one_object_and_not_too_many_and_nothing_else() {
        for (var value : new String[] {"[]", "[{},{},{},{}]", "[{},1]", "{}", "null", "\"x\""}) {
            var refusal = refusalOf(
                    "{\"lines\":" + value + "}",
                    fields -> fields.objects(
                            "lines", 3, line -> line.optional("units", name -> line.number(name, n -> n))));

            assertThat(refusal.violations()).extracting(Violation::field).containsExactly("lines");
        }
        var fields = fields("{\"lines\":[{\"units\":1},{\"units\":2}]}");
        var lines = fields.objects("lines", 3, line -> line.number("units", n -> n));
        assertThat(fields.read(lines::get)).containsExactly(1, 2);
    }

    @Test
    void a_null_counts_as_absent() {
        var refusal = refusalOf("{\"username\":null}", fields -> fields.text("username", Username::new));

        assertThat(refusal.violations()).containsExactly(new Violation("username", "is required"));
    }

    @Test
    void a_fraction_a_text_and_a_number_beyond_the_integers_are_no_whole_number() {
        for (var value : new String[] {"1.5", "1.0", "1e2", "\"1\"", "2147483648", "1".repeat(900), "true", "[]"}) {
            var refusal = refusalOf("{\"stock\":" + value + "}", fields -> fields.number("stock", n -> n));

            assertThat(refusal.violations()).extracting(Violation::field).containsExactly("stock");
        }
    }

    @Test
    void the_parts_of_an_amount_are_named_by_their_path() {
        var refusal = refusalOf(
                "{\"price\":{\"amount\":-1,\"currency\":\"YEN\",\"scale\":2}}", fields -> fields.money("price"));

        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("price.amount", "price.currency", "price.scale");
    }

    @Test
    void an_amount_is_read_up_to_its_limit() {
        var fields = fields("{\"price\":{\"amount\":1000000000000,\"currency\":\"CNY\"}}");
        var price = fields.money("price");
        assertThat(fields.read(price::get)).isEqualTo(Money.of(1_000_000_000_000L, "CNY"));

        refusalOf("{\"price\":{\"amount\":1000000000001,\"currency\":\"CNY\"}}", more -> more.money("price"));
    }

    @Test
    void a_time_is_read_in_milliseconds_and_within_the_calendar_of_a_database() {
        var fields = fields("{\"at\":\"2026-11-11T12:00:00.123456Z\"}");
        var at = fields.instant("at");
        assertThat(fields.read(at::get)).isEqualTo(Instant.parse("2026-11-11T12:00:00.123Z"));

        for (var value : new String[] {"tomorrow", "+10000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-11"}) {
            refusalOf("{\"at\":\"" + value + "\"}", more -> more.instant("at"));
        }
    }

    @Test
    void fields_that_contradict_each_other_are_one_violation() {
        var refusal = refusalOf("{\"opensAt\":\"2026-11-11T12:00:00Z\",\"closesAt\":\"2026-11-11T12:00:00Z\"}", f -> {
            var opensAt = f.instant("opensAt");
            var closesAt = f.instant("closesAt");
            f.together("closesAt", () -> new SaleWindow(opensAt.get(), closesAt.get()), opensAt, closesAt);
        });

        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("closesAt");
    }

    @Test
    void fields_that_are_violated_are_not_compared() {
        var refusal = refusalOf("{\"opensAt\":\"2026-11-11T12:00:00Z\"}", f -> {
            var opensAt = f.instant("opensAt");
            var closesAt = f.instant("closesAt");
            f.together("closesAt", () -> new SaleWindow(opensAt.get(), closesAt.get()), opensAt, closesAt);
        });

        assertThat(refusal.violations()).containsExactly(new Violation("closesAt", "is required"));
    }

    @Test
    void thousands_of_unknown_fields_are_answered_with_the_first_of_them() {
        var body = new StringBuilder("{\"f\":1");
        for (int field = 0; field < 1000; field++) {
            body.append(",\"f").append(field).append("\":1");
        }

        var refusal = refusalOf(body.append('}').toString(), fields -> fields.number("f", n -> n));

        assertThat(refusal.violations()).hasSize(20);
    }

    @Test
    void a_message_never_repeats_what_was_sent() {
        var refusal = refusalOf("{\"password\":\"hunter2\"}", fields -> fields.text("password", Password::new));

        assertThat(refusal.violations().toString() + refusal.getMessage()).doesNotContain("hunter2");
    }

    @Test
    void what_is_no_json_object_is_malformed_and_not_quoted() {
        for (var body : new String[] {"", " ", "{", "null", "7", "[{}]", "{} {}", "{\"a\":1,\"a\":2}", "{secret}"}) {
            assertThatThrownBy(() -> fields(body))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED_JSON))
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void a_body_is_read_up_to_16_kilobytes() {
        assertThat(fields("{}" + " ".repeat(16 * 1024 - 2))).isNotNull();

        assertThatThrownBy(() -> fields("{}" + " ".repeat(16 * 1024 - 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.BODY_TOO_LARGE));
    }

    private Refusal refusalOf(String body, Consumer<Fields> reading) {
        var fields = fields(body);
        reading.accept(fields);
        return catchThrowableOfType(Refusal.class, () -> fields.read(() -> "never made"));
    }

    private Fields fields(String body) {
        try {
            var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
            return reader.readFrom(Fields.class, Fields.class, null, null, null, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
