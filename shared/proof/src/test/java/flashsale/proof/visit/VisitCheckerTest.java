package flashsale.proof.visit;

import static flashsale.proof.books.Violation.CONTRADICTIONS;
import static flashsale.proof.books.Violation.DRIFT;
import static flashsale.proof.books.Violation.LOST_PROMISES;
import static flashsale.proof.books.Violation.UNDOCUMENTED_ANSWERS;
import static flashsale.proof.visit.SmallVisit.PROBLEM;
import static flashsale.proof.visit.SmallVisit.PRODUCT;
import static flashsale.proof.visit.SmallVisit.answer;
import static flashsale.proof.visit.SmallVisit.found;
import static flashsale.proof.visit.SmallVisit.nanos;
import static flashsale.proof.visit.SmallVisit.page;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.catalogue.Heard;
import flashsale.proof.catalogue.Seen;
import flashsale.proof.visit.VisitBooks.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of untruth is caught, and nothing that an outage may bring. */
final class VisitCheckerTest {
    private static final Act LOOK = new Act.Look(PRODUCT, 0);

    private final SmallVisit visit = SmallVisit.good();

    @Test
    void nothing_is_found_where_everything_was_true() {
        assertThat(visit.check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void what_the_gateway_says_of_a_function_that_died_is_an_outage(int status) {
        visit.hear(90, LOOK, answer(status, "{\"message\":\"Internal Server Error\"}"));
        visit.hear(91, new Act.LogIn("ann"), Heard.NOTHING);

        assertThat(visit.check()).isEmpty();
    }

    @Test
    void a_function_may_say_503_only_with_the_time_to_come_again() {
        visit.hear(90, LOOK, answer(503, "{}", "content-type", PROBLEM, "retry-after", "2"));
        assertThat(visit.check()).isEmpty();

        visit.hear(91, LOOK, answer(503, "{}", "content-type", PROBLEM));
        assertThat(visit.violations()).containsExactly(UNDOCUMENTED_ANSWERS);
    }

    @Test
    void a_fault_of_a_function_is_no_outage() {
        visit.hear(90, new Act.Suggest(), answer(500, "{}", "content-type", PROBLEM));

        assertThat(visit.violations()).containsExactly(UNDOCUMENTED_ANSWERS);
    }

    @Test
    void a_product_that_is_there_is_found() {
        visit.hear(90, LOOK, answer(404, "{}", "content-type", PROBLEM));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void a_reader_without_a_copy_is_not_told_that_it_is_the_latest() {
        visit.hear(90, LOOK, answer(304, ""));

        assertThat(visit.violations()).contains(CONTRADICTIONS);
    }

    /** 13 s fresh, a second of rounding and seven on the way. */
    @Test
    void a_page_may_be_as_old_as_a_fresh_copy_and_no_older() {
        visit.look(41 + 20, page(2));
        assertThat(visit.check()).isEmpty();

        visit.look(41 + 21, page(2));
        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void a_copy_that_is_confirmed_is_no_older_either() {
        visit.hear(41 + 21, new Act.Look(PRODUCT, 2), answer(304, ""));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void with_a_warning_a_page_is_as_old_as_it_says() {
        visit.look(41 + 60, page(2, "warning", "110 - \"Response is Stale\"", "age", "53"));
        assertThat(visit.check()).isEmpty();

        visit.look(41 + 61, page(2, "warning", "110 - \"Response is Stale\"", "age", "53"));
        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void nothing_is_shown_that_is_older_than_a_quarter_of_an_hour_or_of_unknown_age() {
        visit.look(90, page(3, "warning", "110", "age", "901"));
        visit.look(91, page(3, "warning", "110"));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS, CONTRADICTIONS);
    }

    @Test
    void a_page_shows_no_version_that_nobody_has_asked_for() {
        visit.look(38, page(3));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void a_page_has_the_price_of_its_version() {
        var torn = page(3).json();
        torn.getJsonObject("price").put("amount", Seen.priceOf(2));
        visit.look(90, answer(200, torn.encode()));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void a_search_may_be_late_and_not_early() {
        visit.hear(90, new Act.Search(), found(2));
        assertThat(visit.check()).isEmpty();

        visit.hear(91, new Act.Search(), found(4));
        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void a_revision_that_was_acknowledged_is_in_the_database() {
        visit.rows.put(PRODUCT, new Row(2, Seen.priceOf(2)));
        visit.indexed.put(PRODUCT, 2);

        assertThat(visit.violations()).containsExactly(LOST_PROMISES);
    }

    @Test
    void a_later_revision_whose_answer_was_lost_may_be_there_instead() {
        visit.hear(90, new Act.Revise(PRODUCT, 4, false), Heard.NOTHING);
        visit.rows.put(PRODUCT, new Row(4, Seen.priceOf(4)));
        visit.indexed.put(PRODUCT, 4);

        assertThat(visit.check()).isEmpty();
    }

    @Test
    void what_an_earlier_request_may_have_done_is_known_from_a_412() {
        visit.hear(90, new Act.Revise(PRODUCT, 4, false), Heard.NOTHING);
        visit.hear(91, new Act.Revise(PRODUCT, 4, true), answer(412, "{}"));
        assertThat(visit.violations()).containsExactly(LOST_PROMISES);

        visit.rows.put(PRODUCT, new Row(4, Seen.priceOf(4)));
        visit.indexed.put(PRODUCT, 4);
        assertThat(visit.check()).isEmpty();
    }

    @Test
    void nobody_overtakes_the_only_admin() {
        visit.hear(90, new Act.Revise(PRODUCT, 4, false), answer(412, "{}"));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void a_revision_makes_the_version_that_was_asked_for() {
        visit.hear(90, new Act.Revise(PRODUCT, 3, false), answer(200, "{}", "etag", "\"v4\""));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void the_database_has_no_revision_that_nobody_asked_for_and_no_price_of_another() {
        visit.rows.put(PRODUCT, new Row(5, Seen.priceOf(5)));
        visit.indexed.put(PRODUCT, 5);
        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);

        visit.rows.put(PRODUCT, new Row(3, Seen.priceOf(2)));
        visit.indexed.put(PRODUCT, 3);
        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void a_search_finds_in_the_end_what_the_database_has() {
        visit.indexed.put(PRODUCT, 2);
        assertThat(visit.violations()).containsExactly(DRIFT);

        visit.indexed.clear();
        assertThat(visit.violations()).containsExactly(DRIFT);
    }

    @Test
    void a_name_is_taken_only_by_an_earlier_request_of_the_same() {
        visit.hear(90, new Act.Register("bob", true), answer(409, "{}"));
        assertThat(visit.check()).isEmpty();

        visit.hear(91, new Act.Register("carl", false), answer(409, "{}"));
        assertThat(visit.violations()).containsExactly(CONTRADICTIONS);
    }

    @Test
    void who_has_registered_can_log_in_at_once_and_in_the_end() {
        visit.hear(90, new Act.LogIn("ann"), answer(401, "{}"));
        visit.lockedOut.add("ann");

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS, LOST_PROMISES);
    }

    @Test
    void a_session_ends_by_itself_only_where_its_store_has_died() {
        visit.hear(90, new Act.AskWho("ann", nanos(85)), answer(401, "{}"));
        visit.hear(91, new Act.LogOut("ann", nanos(85), false), answer(401, "{}"));
        visit.hear(92, new Act.Revise(PRODUCT, 4, false), answer(401, "{}"));
        assertThat(visit.violations()).containsOnly(CONTRADICTIONS).hasSize(3);

        visit.sessionsLost.add(nanos(88));
        assertThat(visit.check()).isEmpty();
    }

    @Test
    void a_session_belongs_to_whoever_opened_it_and_ends_when_it_is_given_back() {
        visit.hear(90, new Act.AskWho("ann", nanos(85)), answer(200, "{\"username\":\"bob\"}"));
        visit.hear(91, new Act.AskAfterwards("ann"), answer(200, "{\"username\":\"ann\"}"));

        assertThat(visit.violations()).containsExactly(CONTRADICTIONS, CONTRADICTIONS);
    }
}
