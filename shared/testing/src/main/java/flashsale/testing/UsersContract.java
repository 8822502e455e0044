package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.user.Registration;
import flashsale.domain.user.Role;
import flashsale.domain.user.User;
import flashsale.domain.user.UserId;
import flashsale.domain.user.Username;
import flashsale.domain.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every {@link Users} does. Users of other tests may be among them. */
public abstract class UsersContract {
    protected abstract Users users();

    @Test
    void a_registered_user_is_found_by_id_and_by_name() {
        var wanted = Samples.user();

        var user = registered(users().add(wanted));

        assertThat(user.username()).isEqualTo(wanted.username());
        assertThat(user.email()).isEqualTo(wanted.email());
        assertThat(user.role()).isEqualTo(Role.BUYER);
        assertThat(user.createdAt()).isEqualTo(wanted.createdAt());
        assertThat(users().find(user.id())).contains(user);
        var account = users().account(wanted.username()).orElseThrow();
        assertThat(account.user()).isEqualTo(user);
        assertThat(account.passwordHash()).isEqualTo(wanted.passwordHash());
    }

    @Test
    void nobody_is_found_under_an_unknown_id_or_name() {
        assertThat(users().find(new UserId(Long.MAX_VALUE))).isEmpty();
        assertThat(users().account(new Username("nobody-" + Samples.unique()))).isEmpty();
    }

    @Test
    void a_username_is_given_once_whatever_its_case() {
        var first = Samples.user();
        users().add(first);

        var second = users().add(Samples.user(first.username().value().toUpperCase(Locale.ROOT), other()));

        assertThat(second).isEqualTo(new Registration.Taken());
    }

    @Test
    void an_email_address_is_given_once() {
        var first = Samples.user();
        users().add(first);

        var second = users().add(
                        Samples.user("other-" + Samples.unique(), first.email().value()));

        assertThat(second).isEqualTo(new Registration.Taken());
    }

    @Test
    void of_registrations_that_race_for_a_name_one_wins() throws Exception {
        var name = "racer-" + Samples.unique();
        var tasks = new ArrayList<Callable<Registration>>();
        for (int i = 0; i < 8; i++) {
            var user = Samples.user(name, other());
            tasks.add(() -> users().add(user));
        }

        assertOneWon(Race.run(tasks));
    }

    @Test
    void of_registrations_that_race_for_an_email_address_one_wins() throws Exception {
        var email = other();
        var tasks = new ArrayList<Callable<Registration>>();
        for (int i = 0; i < 8; i++) {
            var user = Samples.user("racer-" + Samples.unique(), email);
            tasks.add(() -> users().add(user));
        }

        assertOneWon(Race.run(tasks));
    }

    @Test
    void a_promoted_user_is_an_admin_however_often_it_is_done() {
        var user = registered(users().add(Samples.user()));

        users().promote(user.username());
        var promoted = users().promote(user.username()).orElseThrow();

        assertThat(promoted.role()).isEqualTo(Role.ADMIN);
        assertThat(users().find(user.id())).contains(promoted);
    }

    @Test
    void nobody_is_promoted_under_an_unknown_name() {
        assertThat(users().promote(new Username("nobody-" + Samples.unique()))).isEmpty();
    }

    private static void assertOneWon(List<Registration> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Registration.Registered)
                .hasSize(1);
        assertThat(answers).filteredOn(new Registration.Taken()::equals).hasSize(answers.size() - 1);
    }

    private static User registered(Registration registration) {
        return switch (registration) {
            case Registration.Registered(var user) -> user;
            case Registration.Taken taken -> throw new AssertionError("Registered somebody new, and got " + taken);
        };
    }

    private static String other() {
        return "other-" + Samples.unique() + "@example.org";
    }
}
