package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.testing.TestBackends;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last line holds by itself, whatever the code in front of it does. */
class GuardsOfTheSchemaTest {
    private static final String REFUND = "insert into refunds values (@intent, @order, '%s', '', 1, 'CNY', '', '%s', 0,"
            + " now(3), '', '', now(3), %s)";

    private Connection connection;

    @BeforeEach
    void a_sale_of_ten_units_one_of_them_reserved() throws SQLException {
        connection = TestBackends.mysql().getConnection();
        connection.setAutoCommit(false);
        execute("insert into products (sku, name, description, price_minor, currency, version, created_at)"
                + " values (uuid(), 'Kettle', '', 1, 'CNY', 1, now(3))");
        execute("set @product = last_insert_id()");
        execute("insert into product_events (product_id, version) values (@product, 1)");
        execute("insert into sales values (null, @product, 1, 'CNY', 10, 2, now(3), now(3) + interval 1 day,"
                + " 1000, 'PUBLISHED', 1, 1, 1, now(3), 'FLASH', null)");
        execute("set @sale = last_insert_id()");
        execute("insert into sale_stock values (@sale, 10, 9, 1, 0)");
        execute("insert into sale_user values (@sale, 1, 1, 2)");
        execute("insert into stock_adjustments values (null, unhex(md5(uuid())), @sale, 1, 1, '', 1, 'PENDING', 1, 0,"
                + " now(3), null)");
        execute("set @order = unhex(md5(uuid()))");
        execute("set @intent = md5(uuid())");
        execute("insert into orders values (@order, @sale, 1, 'PAYING', 1, now(3), now(3), '')");
        execute("insert into payment_intents values (@intent, @order, 'CARD', 'tok', 1, 'CNY', 'CAPTURED', '', '',"
                + " now(3), now(3), now(3))");
        execute(REFUND.formatted("REQUESTED", "DUE", "null"));
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sale_stock set available = available - 10, reserved = reserved + 10 where sale_id = @sale",
                "update sale_stock set reserved = reserved + 1 where sale_id = @sale",
                "update sale_stock set reserved = 3000000000 where sale_id = @sale",
                "update sale_user set quantity = 3 where sale_id = @sale",
                "update sale_user set quantity = -1 where sale_id = @sale",
                "insert into sale_user values (@sale, 2, 3, 2)",
                "insert into sale_user values (@sale, 1, 2, 2) on duplicate key update quantity = quantity +"
                        + " values(quantity)",
                "update sales set status = 'SOMETHING' where id = @sale",
                "update sales set closes_at = opens_at where id = @sale",
                "update sales set stock = 0 where id = @sale",
                "update sales set kind = 'SOMETHING' where id = @sale",
                "update sales set kind = 'STANDING' where id = @sale",
                "update sales set standing_product_id = product_id where id = @sale",
                "update stock_adjustments set delta = 0 where sale_id = @sale",
                "update stock_adjustments set state = 'DONE' where sale_id = @sale",
                "update stock_adjustments set ended_at = now(3) where sale_id = @sale",
                "update stock_adjustments set state = 'SOMETHING' where sale_id = @sale",
                "update products set price_minor = -1 where id = @product",
                "update products set status = 'SOLD' where id = @product",
                "update orders set state = 'SOMETHING' where id = @order",
                "update payment_intents set state = 'SOMETHING' where id = @intent",
                "update payment_intents set state = 'CREATED' where id = @intent",
                "update payment_intents set decided_at = null where id = @intent",
                "update payment_intents set method = 'SHELLS' where id = @intent",
                "update payment_intents set amount_minor = -1 where id = @intent",
                "update refunds set state = 'DONE' where intent_id = @intent",
                "update refunds set done_at = now(3) where intent_id = @intent",
                "update refunds set cause = 'SOMETHING' where intent_id = @intent"
            })
    void what_cannot_be_is_refused(String statement) {
        assertThat(refusalOf(statement)).isEqualTo(Refusal.CONSTRAINT);
    }

    @Test
    void a_second_row_with_the_same_key_is_refused() throws SQLException {
        assertThat(refusalOf("insert into sale_user values (@sale, 1, 1, 2)")).isEqualTo(Refusal.DUPLICATE_KEY);
        assertThat(refusalOf(REFUND.formatted("UNWANTED", "DUE", "null"))).isEqualTo(Refusal.DUPLICATE_KEY);
        var pool =
                "insert into sales select null, product_id, price_minor, currency, 0, per_buyer, opens_at, closes_at,"
                        + " pay_within_millis, status, epoch, configuration, version, created_at, 'STANDING', product_id"
                        + " from sales where id = @sale";
        execute(pool);
        assertThat(refusalOf(pool)).isEqualTo(Refusal.DUPLICATE_KEY);
        var event = "insert into order_events values (null, @order, 1, 'order.paid', 'PAID', 2, now(3), '')";
        execute(event);
        assertThat(refusalOf(event)).isEqualTo(Refusal.DUPLICATE_KEY);
        assertThat(refusalOf("insert into product_events (product_id, version) values (@product, 1)"))
                .isEqualTo(Refusal.DUPLICATE_KEY);
    }

    @Test
    void what_is_allowed_is_not_refused() throws SQLException {
        execute("update sale_stock set available = available - 9, reserved = reserved + 9 where sale_id = @sale");
        execute("insert into sale_user values (@sale, 1, 1, 2) on duplicate key update quantity = quantity +"
                + " values(quantity)");
    }

    @Test
    void what_is_no_answer_is_a_failure() {
        assertThat(refusalOf("select no_such_column from sales")).isEqualTo(Refusal.NONE);
    }

    private Refusal refusalOf(String statement) {
        try {
            execute(statement);
            throw new AssertionError("Nobody refused: " + statement);
        } catch (SQLException refused) {
            return Refusal.of(refused);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
