package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.StoreUnavailable;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void a_store_that_cannot_be_reached_is_an_outage_however_deeply_it_is_wrapped() {
        var causes = List.of(
                new StoreUnavailable("Redis", null),
                new TimeoutException(),
                new ConnectException(),
                new SocketTimeoutException(),
                new SQLTransientConnectionException(),
                new SQLException("gone", "08S01"));

        assertThat(causes).allMatch(cause -> Outage.isBehind(new IllegalStateException(new RuntimeException(cause))));
    }

    @Test
    void a_fault_of_ours_is_no_outage() {
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
        assertThat(Outage.isBehind(new RuntimeException(new SQLException("syntax", "42000"))))
                .isFalse();
        assertThat(Outage.isBehind(new SQLException("no state at all"))).isFalse();
        assertThat(Outage.isBehind(new SQLIntegrityConstraintViolationException("duplicate", "23000")))
                .isFalse();
    }

    @Test
    void a_circle_of_causes_ends() {
        var first = new RuntimeException();
        first.initCause(new RuntimeException(first));

        assertThat(Outage.isBehind(first)).isFalse();
    }
}
