package flashsale.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.life.LifeShape;
import flashsale.proof.shop.AdminDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SalePlanTest {
    private static final CrowdShape CROWD = new CrowdShape(5_000, 0.3, 0.2, 0, 500);
    private static final LifeShape ALL = new LifeShape(1, 0.6, 0.15, 0.15, 100);
    private static final LifeShape NOBODY = new LifeShape(0, 0.6, 0.15, 0.15, 100);
    private static final List<String> EVERYTHING = List.of("seckill", "order-events", "order", "upkeep", "provider");

    private static SalePlan plan(int stock, LifeShape life, List<String> kill) {
        return new SalePlan(CROWD, stock, 2, life, kill, false, 1);
    }

    @Test
    void processes_are_killed_where_they_have_work() {
        assertThat(plan(500, ALL, EVERYTHING).killInRush()).containsExactly("seckill", "order-events", "provider");
        assertThat(plan(500, ALL, EVERYTHING).killInLives()).containsExactly("order", "upkeep", "provider");
    }

    @Test
    void without_lives_all_are_killed_in_the_rush() {
        assertThat(plan(500, NOBODY, EVERYTHING).killInRush()).isEqualTo(EVERYTHING);
    }

    @Test
    void two_thirds_of_the_time_to_pay_are_enough_for_the_rush_and_the_lives() {
        assertThat(plan(500, ALL, List.of()).payWithin()).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void a_rush_of_a_known_rate_lasts_as_long_as_its_clicks_come() {
        var slow = new CrowdShape(5_000, 0.3, 0.2, 100, 500);

        var plan = new SalePlan(slow, 500, 2, ALL, List.of(), false, 1);

        assertThat(plan.rush()).isEqualTo(Duration.ofSeconds(65));
        assertThat(plan.payWithin()).isEqualTo(Duration.ofSeconds(65 + 15 + 5));
    }

    @Test
    void buyers_wait_a_minute_longer_where_both_upkeeps_may_be_away_for_one() {
        assertThat(plan(500, ALL, List.of("upkeep")).payWithin()).isEqualTo(Duration.ofSeconds(42));
        assertThat(plan(500, ALL, List.of("upkeep", "upkeep")).payWithin()).isEqualTo(Duration.ofSeconds(132));
    }

    @Test
    void orders_do_not_expire_where_nobody_is_to_forget_about_one() {
        var everybodyActs = new LifeShape(1, 0.7, 0.2, 0, 100);

        assertThat(plan(500, everybodyActs, List.of()).payWithin()).isEqualTo(AdminDesk.LONGEST_TO_PAY);
    }

    @Test
    void orders_of_a_larger_sale_than_lives_are_lived_do_not_expire() {
        assertThat(plan(3_000, ALL, List.of()).ordersExpire()).isTrue();
        assertThat(plan(3_001, ALL, List.of()).payWithin()).isEqualTo(AdminDesk.LONGEST_TO_PAY);
        assertThat(plan(500, NOBODY, List.of()).payWithin()).isEqualTo(AdminDesk.LONGEST_TO_PAY);
    }

    @Test
    void a_gate_is_flushed_in_the_middle_of_lives_only() {
        assertThatThrownBy(() -> new SalePlan(CROWD, 500, 2, NOBODY, List.of(), true, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("FLUSH");
    }
}
