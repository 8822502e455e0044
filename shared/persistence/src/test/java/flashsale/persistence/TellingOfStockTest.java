package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.Addition;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.user.UserId;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the free units of standing pools get into the log of product changes. */
@QuarkusTest
@WithBackends(mysql = true)
class TellingOfStockTest {
    private static final int ALL = 1_000_000;
    private static final UserId ADMIN = new UserId(1);

    private final PanacheProducts products = new PanacheProducts();
    private final DataSource dataSource;
    private final JdbcStockNews news;
    private final JdbcProductChangeOutbox outbox;

    @Inject
    TellingOfStockTest(DataSource dataSource) {
        this.dataSource = dataSource;
        this.news = new JdbcStockNews(dataSource);
        this.outbox = new JdbcProductChangeOutbox(dataSource);
    }

    @BeforeEach
    void what_others_left_is_told() {
        news.gather(ALL);
        outbox.relay(changes -> changes, ALL);
    }

    @Test
    void units_that_came_are_told_and_once() {
        var product = added();
        assertThat(told(product)).containsExactly(OptionalLong.empty());

        deliver(product.id(), 5);

        assertThat(news.gather(ALL)).isEqualTo(1);
        assertThat(told(product)).containsExactly(OptionalLong.of(5));
        assertThat(news.gather(ALL)).isZero();
    }

    @Test
    void a_thousand_purchases_are_one_piece_of_news() {
        var product = stocked(1_000);

        for (int purchase = 0; purchase < 10; purchase++) {
            take(product.id(), 100);
            news.gather(ALL);
        }

        assertThat(told(product)).containsExactly(OptionalLong.of(0));
        assertThat(news.gather(ALL)).isZero();
    }

    @Test
    void a_change_of_the_product_tells_its_units_too() {
        var product = stocked(5);
        take(product.id(), 2);
        products.revise(product.id(), 1, product.content().withStatus(ProductStatus.DRAFT), ManualClock.NOON);

        assertThat(news.gather(ALL)).isZero();
        assertThat(told(product)).containsExactly(OptionalLong.of(3));
    }

    @Test
    void what_is_taken_while_the_units_are_being_told_is_told_next() {
        var product = stocked(5);
        take(product.id(), 1);
        news.gather(ALL);

        outbox.relay(
                changes -> {
                    take(product.id(), 1);
                    assertThat(news.gather(ALL)).isZero();
                    return changes;
                },
                ALL);

        assertThat(news.gather(ALL)).isEqualTo(1);
        assertThat(told(product)).containsExactly(OptionalLong.of(3));
    }

    @Test
    void what_the_log_has_not_acknowledged_is_told_again() {
        var product = stocked(5);
        take(product.id(), 1);
        news.gather(ALL);

        outbox.relay(_ -> List.of(), ALL);

        assertThat(told(product)).containsExactly(OptionalLong.of(4));
    }

    private Product stocked(int units) {
        var product = added();
        deliver(product.id(), units);
        assertThat(told(product)).containsExactly(OptionalLong.of(units));
        return product;
    }

    private Product added() {
        return ((Addition.Added) products.add(Samples.product())).product();
    }

    private void deliver(ProductId product, int units) {
        var id = AdjustmentId.of(ADMIN, product, new IdempotencyKey("key-" + Samples.unique()));
        new JdbcStockAdjustments(dataSource, new ManualClock()).begin(new Wish(id, product, units, "counted", ADMIN));
    }

    private void take(ProductId product, int units) {
        new Rows(dataSource)
                .write(
                        "update sale_stock set available = available - ?, reserved = reserved + ?"
                                + " where sale_id = (select id from sales where standing_product_id = ?)",
                        units,
                        units,
                        product.value());
    }

    private List<OptionalLong> told(Product product) {
        var told = new ArrayList<ProductChange>();
        outbox.relay(
                changes -> {
                    told.addAll(changes);
                    return changes;
                },
                ALL);
        return told.stream()
                .filter(change -> change.product().id().equals(product.id()))
                .map(ProductChange::available)
                .toList();
    }
}
