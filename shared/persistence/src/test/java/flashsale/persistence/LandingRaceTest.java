package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.testing.ManualClock;
import flashsale.testing.Race;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many consumers land overlapping batches of one sale at once, for more units than there are. */
@QuarkusTest
@WithBackends(mysql = true)
class LandingRaceTest {
    private static final int CONSUMERS = 8;
    private static final int STOCK = 300;
    private static final int PER_BUYER = 3;
    private static final int BUYERS = 150;
    private static final int PURCHASES = 600;
    private static final int BATCH = 60;

    private final DataSource dataSource;

    @Inject
    LandingRaceTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_is_oversold_and_nobody_gets_too_much(long seed) throws Exception {
        var landing = new JdbcLanding(dataSource, new ManualClock());

        assertThat(violationsOf(landing, new Random(seed))).isEmpty();
    }

    /** Were it not for this one, the test above might be passing because nobody ever meets. */
    @Test
    void a_landing_that_looks_and_then_writes_is_caught() throws Exception {
        var landing = new ReadThenWriteLanding(dataSource, ManualClock.NOON);

        assertThat(violationsOf(landing, new Random(1))).isNotEmpty();
    }

    private List<String> violationsOf(Landing landing, Random random) throws Exception {
        var sale = OpenSale.of(STOCK, PER_BUYER);
        var purchases = purchases(sale, random);
        var consumers = new ArrayList<Callable<Map<OrderId, Outcome>>>();
        for (int i = 0; i < CONSUMERS; i++) {
            var mine = shuffled(purchases, random);
            consumers.add(() -> landInBatches(landing, mine));
        }

        var answers = Race.run(consumers);

        var books = new LandingBooks(new Rows(dataSource), sale, STOCK, PER_BUYER);
        var violations = books.violations(purchases, answers);
        books.rows().retire(sale);
        return violations;
    }

    private static List<AcceptedPurchase> purchases(SaleId sale, Random random) {
        var buyers = new ArrayList<UserId>();
        for (int i = 0; i < BUYERS; i++) {
            buyers.add(Samples.buyer());
        }
        var purchases = new ArrayList<AcceptedPurchase>();
        for (int i = 0; i < PURCHASES; i++) {
            var buyer = buyers.get(random.nextInt(BUYERS));
            purchases.add(Samples.purchase(sale, buyer, 1 + random.nextInt(2)));
        }
        return purchases;
    }

    private static List<AcceptedPurchase> shuffled(List<AcceptedPurchase> purchases, Random random) {
        var mine = new ArrayList<>(purchases);
        Collections.shuffle(mine, random);
        return mine;
    }

    private static Map<OrderId, Outcome> landInBatches(Landing landing, List<AcceptedPurchase> purchases) {
        var answers = new HashMap<OrderId, Outcome>();
        for (int start = 0; start < purchases.size(); start += BATCH) {
            answers.putAll(landing.land(purchases.subList(start, Math.min(start + BATCH, purchases.size()))));
        }
        return answers;
    }
}
