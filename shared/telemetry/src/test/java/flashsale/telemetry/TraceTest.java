package flashsale.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String REQUEST = "8f14e45f-ceea-467f-a0e6-2c1d5b6f9a11";
    private static final String AMAZON = "Root=1-6903f2c0-4bf92f3577b34da6a3ce929d;Sampled=0";
    private static final String BROUGHT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_trace_that_is_brought_along_goes_on() {
        var trace = Trace.step(BROUGHT, AMAZON, REQUEST);

        assertThat(trace)
                .isEqualTo(new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "8f14e45fceea467f", "00f067aa0ba902b7"));
        assertThat(trace.traceparent()).isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-8f14e45fceea467f-01");
        assertThat(trace.traceparentIfBrought()).isEqualTo(trace.traceparent());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "nonsense",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n{\"level\":\"ERROR\"}"
            })
    void anything_else_is_not_believed_and_the_trace_of_the_gateway_is_taken(String malformed) {
        var trace = Trace.step(malformed, AMAZON, REQUEST);

        assertThat(trace).isEqualTo(new Trace("6903f2c04bf92f3577b34da6a3ce929d", "8f14e45fceea467f", ""));
        assertThat(trace.traceparentIfBrought()).isEmpty();
    }

    @Test
    void where_nobody_has_a_trace_one_begins() {
        assertThat(Trace.step("", "", REQUEST).traceparent())
                .isEqualTo("00-8f14e45fceea467fa0e62c1d5b6f9a11-8f14e45fceea467f-01");
        assertThat(Trace.step("", "", "no UUID").traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void one_step_may_stand_in_many_traces() {
        var batch = Trace.step("", "", REQUEST);

        assertThat(batch.continuing(BROUGHT)).isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-8f14e45fceea467f-01");
        assertThat(batch.continuing("")).isEqualTo(batch.traceparent());
    }
}
