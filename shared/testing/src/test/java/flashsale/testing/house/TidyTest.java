package flashsale.testing.house;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTest {
    private static final String RULES = "shared/redis/src/test/java/flashsale/redis/HouseRulesTest.java";
    private static final String CODE = "shared/redis/src/main/java/flashsale/redis/Example.java";

    @TempDir
    Path house;

    @BeforeEach
    void a_house_with_one_room() throws IOException {
        write(RULES, "class HouseRulesTest extends HouseRules {}");
    }

    @Test
    void this_house_is_tidy() {
        assertThat(new Tidy(Project.root()).complaints()).isEmpty();
    }

    @Test
    void a_tidy_house_is_left_alone() throws IOException {
        write(CODE, "String tag = \"sale:{\" + id;");
        write("shared/redis/target/generated.txt", "// TO" + "DO");
        write("shared/local/src/main/java/flashsale/local/Run.java", "System.out.println();");
        write("shared/local/src/test/java/flashsale/local/HouseRulesTest.java", "\"purchases.v1\" System.out");
        write("shared/domain/src/main/java/flashsale/domain/Sale.java", "record Sale() {}");

        assertThat(new Tidy(house).complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            // TO~DO: later            | is unfinished
            // FIX~ME                  | is unfinished
            failure.printStack~Trace() | prints a stack
            System.out.println()       | writes to the console
            System.err.println()       | writes to the console
            "purchases.v1"             | names a Kafka topic
            "orders.v2.dlt"            | names a Kafka topic
            """)
    void what_must_not_stay_is_found(String code, String complaint) throws IOException {
        write(CODE, code.replace("~", ""));

        assertThat(new Tidy(house).complaints()).singleElement().asString().startsWith(CODE + " " + complaint);
    }

    @ParameterizedTest
    @CsvSource({"'\"sale:{\"'", "'\"session:\" + digest'", "'\"product:\" + id'"})
    void a_redis_key_outside_of_its_home_is_found(String code) throws IOException {
        var elsewhere = "functions/order/src/main/java/flashsale/order/Example.java";
        write(elsewhere, code);
        write("functions/order/src/test/java/flashsale/order/HouseRulesTest.java", "");

        assertThat(new Tidy(house).complaints())
                .singleElement()
                .asString()
                .startsWith(elsewhere + " builds a Redis key");
    }

    @Test
    void a_module_without_house_rules_is_found() throws IOException {
        write("shared/security/src/main/java/flashsale/security/Example.java", "");

        assertThat(new Tidy(house).complaints()).containsExactly("shared/security has no HouseRulesTest");
    }

    @Test
    void an_event_that_no_test_replays_is_found() throws IOException {
        write("events/order/200-order.json", "{}");
        write("events/walked/200-order.json", "{}");
        write("events/also-walked/200-order.json", "{}");
        write("events/named/one.json", "{}");
        write("events/named/other.json", "{}");
        write(
                RULES,
                "new Events(\"walked\") Path.of(root, \"events\", \"also-walked\") event(\"named\", \"one.json\")");

        assertThat(new Tidy(house).complaints())
                .containsExactly(
                        "events/named/other.json is replayed by no test",
                        "events/order/200-order.json is replayed by no test");
    }

    private void write(String file, String text) throws IOException {
        var path = house.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
