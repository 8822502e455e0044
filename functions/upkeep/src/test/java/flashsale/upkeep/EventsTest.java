package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import flashsale.telemetry.Journal;
import flashsale.testing.Project;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of {@code events/upkeep}, handed to the door as the schedule would. */
class EventsTest {
    private static final int A_MINUTE = 60_000;

    private final UpkeepHandler door = doorOf(new Upkeep(List.of(new Chore("swept", () -> 1)), List.of()));

    @Test
    void two_rounds_are_two_passes() throws IOException {
        assertThat(answer("two-rounds-at-once.json", A_MINUTE)).isEqualTo("{\"swept\":2}");
    }

    @Test
    void what_is_urgent_does_not_wait_for_the_next_pass() throws IOException {
        var urgent = new Chore("told", () -> 1);
        var busy = doorOf(new Upkeep(List.of(urgent), List.of(urgent)));

        assertThat(answer(busy, "{\"rounds\":2,\"everySeconds\":2}", A_MINUTE)).isEqualTo("{\"told\":3}");
    }

    @Test
    void rounds_end_before_the_function_does() throws IOException {
        assertThat(answer("every-minute.json", 9_000)).isEqualTo("{\"swept\":1}");
    }

    @Test
    void more_rounds_than_two_minutes_have_are_refused() {
        assertThatThrownBy(() -> answer("refused-more-rounds-than-two-minutes-have.json", A_MINUTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_schedule_of_the_template_sends_the_first_of_them() throws IOException {
        var template = Files.readString(Project.root().resolve("template.yaml"));
        var sent = Project.event("upkeep", "every-minute.json").replaceAll("\\s", "");

        assertThat(template).contains("Input: '" + sent + "'");
    }

    private static UpkeepHandler doorOf(Upkeep upkeep) {
        return new UpkeepHandler(upkeep, Journal.ofProcess("upkeep"));
    }

    private String answer(String file, int remainingMillis) throws IOException {
        return answer(door, Project.event("upkeep", file), remainingMillis);
    }

    private static String answer(UpkeepHandler door, String event, int remainingMillis) throws IOException {
        var answer = new ByteArrayOutputStream();
        var bytes = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
        door.handleRequest(bytes, answer, withMillisLeft(remainingMillis));
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Lambda's own interface, of which the door asks for nothing but the id and the time that is left. */
    private static Context withMillisLeft(int millis) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                    if (method.getName().equals("getRemainingTimeInMillis")) {
                        return millis;
                    }
                    if (method.getName().equals("getAwsRequestId")) {
                        return "8f14e45f-ceea-467f-a0e6-2c1d5b6f9a11";
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
