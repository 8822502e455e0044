package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.StoreUnavailable;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FallbackMapperTest {
    private final FallbackMapper mapper = new FallbackMapper();

    @Test
    void a_refusal_is_answered_as_it_says() {
        var violations = List.of(new Violation("email", "is required"));

        assertThat(problem(Refusal.of(violations)))
                .isEqualTo(Problem.of(
                        ProblemType.INVALID_REQUEST, "One field is not valid", Optional.empty(), violations));
    }

    @Test
    void what_the_framework_refuses_is_a_problem_too() {
        assertThat(problem(new NotFoundException()).type()).endsWith(":unknown-route");
        assertThat(problem(new NotSupportedException()).type()).endsWith(":unsupported-media-type");
        assertThat(problem(new BadRequestException()).type()).endsWith(":invalid-request");
    }

    @Test
    void a_store_without_an_answer_is_said_to_be_worth_another_try() {
        var answer = mapper.toResponse(new StoreUnavailable("Redis", null));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
    }

    @Test
    void of_a_fault_of_ours_nothing_is_told() {
        for (var fault : List.of(new NullPointerException("secret"), new InternalServerErrorException("secret"))) {
            var problem = problem(fault);

            assertThat(problem.type()).endsWith(":internal-error");
            assertThat(problem.status()).isEqualTo(500);
            assertThat(problem.toString()).doesNotContain("secret");
        }
    }

    @Test
    void every_problem_type_has_its_own_slug_and_an_error_status() {
        assertThat(ProblemType.values()).extracting(ProblemType::slug).doesNotHaveDuplicates();
        assertThat(ProblemType.values()).allMatch(type -> type.status() >= 400 && type.status() < 600);
    }

    private Problem problem(Throwable failure) {
        return (Problem) mapper.toResponse(failure).getEntity();
    }
}
