package flashsale.testing.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule, shown a class that breaks it. */
class HouseRulesBiteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "flashsale.domain.bad.UsesSql",
                "flashsale.redis.bad.UsesAnotherAdapter",
                "flashsale.seckill.bad.UsesAnotherFunction"
            })
    void what_uses_more_than_its_room_allows_is_found(String example) {
        var rooms = rules(example).a_room_uses_only_what_its_list_allows().toList();

        assertThat(rooms).hasSize(1);
        assertFinds(example, rooms.getFirst().getExecutable());
    }

    @Test
    void a_class_outside_of_every_room_is_found() {
        assertFinds(
                "flashsale.attic.LivesInNoRoom",
                rules("flashsale.attic.LivesInNoRoom")::every_class_lives_in_a_known_room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ByInstant", "ByDate", "ByOldDate", "ByMillis", "BySource", "ByReference"})
    void whoever_reads_the_clock_is_found(String name) {
        var example = "flashsale.order.bad.ReadsTheClock$" + name;

        assertFinds(example, rules(example)::time_comes_in_by_the_constructor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OrderHelper",
                "OrderHelper$OrdersImpl",
                "OrderHelper$DateUtils",
                "OrderHelper$OrderManager",
                "OrderHelper$ResourceBase"
            })
    void names_that_say_nothing_are_found(String name) {
        var example = "flashsale.order.bad." + name;

        assertFinds(example, rules(example)::names_say_what_a_class_is);
    }

    @Test
    void an_injected_field_is_found() {
        var example = "flashsale.order.bad.InjectsIntoAField";

        assertFinds(example, rules(example)::nothing_is_injected_into_fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flashsale.order.bad.AFunction", "flashsale.order.bad.ReadsTheClock$Wiring"})
    void what_is_right_is_left_alone(String example) {
        var rules = rules(example);

        assertThatCode(() -> {
                    for (var room :
                            rules.a_room_uses_only_what_its_list_allows().toList()) {
                        room.getExecutable().execute();
                    }
                    rules.every_class_lives_in_a_known_room();
                    rules.time_comes_in_by_the_constructor();
                    rules.names_say_what_a_class_is();
                    rules.nothing_is_injected_into_fields();
                })
                .doesNotThrowAnyException();
    }

    private static void assertFinds(String example, Executable rule) {
        assertThatThrownBy(rule::execute).isInstanceOf(AssertionError.class).hasMessageContaining(example);
    }

    private static HouseRules rules(String example) {
        return new HouseRules() {
            @Override
            protected JavaClasses module() {
                try {
                    return new ClassFileImporter().importClasses(Class.forName(example));
                } catch (ClassNotFoundException missing) {
                    throw new AssertionError(missing);
                }
            }
        };
    }
}
