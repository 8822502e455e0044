package flashsale.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderId;
import flashsale.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ReleasingStockTest {
    private static final SaleId BEING_REBUILT = new SaleId(2);

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

    @Test
    void releases_of_a_gate_that_is_being_rebuilt_stay_and_keep_nobody_waiting() {
        due.addFirst(release(BEING_REBUILT, 4));
        due.addFirst(release(BEING_REBUILT, 5));

        assertThat(new ReleaseStock(new Due(), new Gate(9)).run(2)).isEqualTo(2);

        assertThat(released).containsExactly(release(1), release(2));
        assertThat(due).containsExactly(release(BEING_REBUILT, 5), release(BEING_REBUILT, 4), release(3));
    }

    private static StockRelease release(long order) {
        return release(new SaleId(1), order);
    }

    private static StockRelease release(SaleId sale, long order) {
        return new StockRelease(new ReservationKey(sale, new UserId(1), new OrderId(0, order)), 1);
    }

    private final class Due implements StockReleases {
        @Override
        public List<StockRelease> due(int limit, Set<SaleId> without) {
            return due.stream()
                    .filter(release -> !without.contains(release.reservation().sale()))
                    .limit(limit)
                    .toList();
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
            if (release.reservation().sale().equals(BEING_REBUILT)) {
                return ReleaseAnswer.LATER;
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
