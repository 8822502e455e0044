package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.order.OrderState;
import flashsale.testing.OrderEndsContract;
import flashsale.testing.Samples;
import flashsale.testing.ShopUnderTest;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcOrderEndsTest extends OrderEndsContract {
    private final DataSource dataSource;

    @Inject
    JdbcOrderEndsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected ShopUnderTest shop() {
        return new JdbcShop(dataSource, clock);
    }

    @Test
    void an_order_whose_books_are_wrong_keeps_no_other_from_ending() {
        var rows = new Rows(dataSource);
        var sound = List.of(landed(), landed(), landed());
        var wrong = List.of(landed(), landed());
        rows.write(
                "delete from sale_user where sale_id = ?",
                wrong.getFirst().sale().value());
        rows.write(
                "update sale_stock set available = total, reserved = 0 where sale_id = ?",
                wrong.getLast().sale().value());
        clock.advance(Samples.PAY_WITHIN);

        assertThatThrownBy(() -> shop().ends().expire(1_000))
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

        sound.forEach(order -> assertBooks(order, OrderState.EXPIRED));
        wrong.forEach(order -> {
            assertThat(found(order).state()).isEqualTo(OrderState.PENDING);
            rows.retire(order.sale());
        });
    }
}
