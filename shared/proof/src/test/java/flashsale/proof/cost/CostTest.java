package flashsale.proof.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.testing.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CostTest {
    private static final Offset<Double> EXACTLY = Offset.offset(0.000_001);
    private static final SaleLoad MILLION = new SaleLoad(1_000_000, 10_000, 60);

    /**
     * By hand. Clicks 1,300,000; reads past the CDN 1,000,000 x 2 x 1 % = 20,000; polls 10,000 x 3 = 30,000; payments
     * and webhooks 10,000 each; batches 10,000 / 100 = 100; so 1,370,000 requests through the API and 1,370,100
     * invocations.
     *
     * <pre>
     * requests    1,370,100 x 0.0000002                                                    0.27402
     * time        1,290,000 refusals x 10 ms + 10,000 sales x 25 ms = 13,150 s
     *             20,000 reads x 12 ms + 30,000 polls x 5 ms        =    390 s
     *             10,000 payments x 300 ms + 10,000 webhooks x 50 ms =  3,500 s
     *             17,040 s x 0.5 GB + 100 batches x 0.3 GB-s        =  8,550 GB-s
     *             8,550 x 0.0000133334                                                     0.11400057
     * warm        500 x 0.5 GB x 3,600 s x 0.0000033334                                    3.00006
     * HTTP API    1,370,000 x 0.000001                                                     1.37
     * CloudFront  1,000,000 x 23.3 x 0.000001                                             23.30
     *             500 GB x 0.085                                                          42.50
     * WAF         1,000,000 x 3.3 x 0.0000006                                              1.98
     * logs        1,370,100 x 0.0000008 GB x 0.50                                          0.54804
     * traces      1,370,100 x 5 % x 0.000005                                               0.342525
     * Redis       2 x 0.1752                                                               0.3504
     * Kafka       3 x 0.204                                                                0.612
     * MySQL       2 x 8 ACU / 6 x 0.12 + 10,000 x 20 x 0.0000002                           0.36
     *                                                                                     74.75104557
     * </pre>
     */
    @Test
    void a_million_buyers_and_ten_thousand_units_cost_what_the_hand_says() {
        assertThat(SaleBill.of(MILLION).total().doubleValue()).isCloseTo(74.75104557, EXACTLY);
    }

    /** 1,370,100 invocations / 60 s x 3 = 68,505 a second, of ten times a concurrency of 1,000. */
    @Test
    void the_invoke_rate_binds_first_and_long_before_the_functions_are_busy() {
        assertThat(Quota.byShare(MILLION).getFirst()).isEqualTo(Quota.INVOKE_RATE);
        assertThat(Quota.INVOKE_RATE.share(MILLION)).isCloseTo(6.8505, EXACTLY);
        assertThat(Quota.CONCURRENCY.share(MILLION)).isLessThan(Quota.INVOKE_RATE.share(MILLION));
    }

    @Test
    void where_everybody_wins_the_money_follows_the_orders() {
        var everybody = SaleBill.of(new SaleLoad(10_000, 10_000, 60));

        assertThat(everybody.total()).isLessThan(SaleBill.of(MILLION).total());
        assertThat(everybody.lines()).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("MySQL");
            assertThat(line.dollars().doubleValue()).isCloseTo(0.36, EXACTLY);
        });
    }

    @Test
    void more_units_than_clicks_cannot_be_sold() {
        assertThatThrownBy(() -> new SaleLoad(100, 131, 1)).hasMessage("100 buyers do not buy 131 units");
        assertThat(new SaleLoad(100, 130, 1).purchases()).isEqualTo(130);
    }

    @Test
    void the_month_counts_the_alarms_of_the_template() throws IOException {
        var template = Files.readString(Project.root().resolve("template.yaml"));

        assertThat(template.lines().filter(line -> line.strip().equals("Type: AWS::CloudWatch::Alarm")))
                .hasSize(MonthBill.ALARMS);
    }

    @Test
    void the_command_prints_both_bills_and_what_binds_first() {
        var out = new StringWriter();
        var line = new CommandLine(new Cost()).setOut(new PrintWriter(out, true));

        assertThat(line.execute("--buyers=1000000", "--stock=10000", "--seconds=60", "--prices"))
                .isZero();

        assertThat(out.toString())
                .containsPattern("in all +\\$ +74\\.75")
                .contains("An idle month, prod", "An idle month, dev", "look it up before you rely on it")
                .contains("Lambda: invocations a second");
    }
}
