package flashsale.persistence;

import flashsale.testing.AbandonedLinesContract;
import flashsale.testing.ShopUnderTest;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcAbandonedLinesTest extends AbandonedLinesContract {
    private final DataSource dataSource;

    @Inject
    JdbcAbandonedLinesTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected ShopUnderTest shop() {
        return new JdbcShop(dataSource, clock);
    }
}
