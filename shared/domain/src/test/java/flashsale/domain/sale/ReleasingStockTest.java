package flashsale.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderId;
import flashsale.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ReleasingStockTest {
    private final List<StockRelease> due = new ArrayList<>(List.of(release(1), release(2), release(3)));
    private final List<StockRelease> released = new ArrayList<>();

    @Test
    void what_the_gate_has_taken_back_is_due_no_more() {
        assertThat(new ReleaseStock(new Due(), new Gate(3)).run(10)).isEqualTo(3);

        assertThat(released).containsExactly(release(1), release(2), release(3));
        assertThat(due).isEmpty();
    }

    @Test
    void a_gate_that_goes_away_in_the_middle_leaves_the_rest_for_later() {
        assertThatThrownBy(() -> new ReleaseStock(new Due(), new Gate(1)).run(10))
                .isInstanceOf(StoreUnavailable.class);

        assertThat(released).containsExactly(release(1));
        assertThat(due).containsExactly(release(2), release(3));
    }

    private static StockRelease release(long order) {
        return new StockRelease(new ReservationKey(new SaleId(1), new UserId(1), new OrderId(0, order)), 1);
    }

    private final class Due implements StockReleases {
        @Override
        public List<StockRelease> due(int limit) {
            return due.stream().limit(limit).toList();
        }

        @Override
        public void done(List<StockRelease> releases) {
            due.removeAll(releases);
        }
    }

    private final class Gate implements StockGate {
        private final int answers;

        Gate(int answers) {
            this.answers = answers;
        }

        @Override
        public ReleaseAnswer release(StockRelease release) {
            if (released.size() == answers) {
                throw new StoreUnavailable("Redis", new TimeoutException());
            }
            released.add(release);
            return ReleaseAnswer.RELEASED;
        }

        @Override
        public Admission reserve(Attempt attempt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void markQueued(List<ReservationKey> reservations) {
            throw new UnsupportedOperationException();
        }
    }
}
