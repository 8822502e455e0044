package flashsale.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.local.template.TemplateReader;
import flashsale.proof.crowd.CrowdRun.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class QuestionsTest {
    private static final Path ROOT = Path.of(System.getProperty("flashsale.root", "../.."));

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Member> buyers = IntStream.rangeClosed(1, 3)
            .mapToObj(id -> new Member(new UserId(id), SessionToken.draw(random)))
            .toList();
    private final Questions questions = new Questions(ROOT, SessionToken.draw(random), buyers);

    @Test
    void every_function_of_the_template_is_asked_something() {
        var functions = TemplateReader.read(ROOT.resolve("template.yaml")).functions();

        var samples = functions.stream()
                .map(function -> questions.to(function.folder()).sample())
                .collect(Collectors.toSet());

        assertThat(samples)
                .hasSameSizeAs(functions)
                .contains("order-events/" + "two-purchases.json", "upkeep/" + "two-rounds-at-once.json");
    }

    @Test
    void two_purchases_are_never_the_same() {
        var purchases = questions.to("seckill").events();

        var texts = IntStream.range(0, 2 * buyers.size())
                .mapToObj(_ -> new String(purchases.get()))
                .collect(Collectors.toSet());

        assertThat(texts).hasSize(2 * buyers.size());
    }

    @Test
    void a_function_nobody_has_thought_of_is_named() {
        assertThatThrownBy(() -> questions.to("refunds"))
                .hasMessage("Nobody has said what to ask the function refunds.");
    }
}
