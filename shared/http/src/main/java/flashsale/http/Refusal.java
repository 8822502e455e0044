package flashsale.http;

import java.util.List;

/**
 * A request that no use case has to look at: who asks is unknown, or what is asked cannot be read. Caught once, by the
 * {@link FallbackMapper}. What a use case refuses is an answer of that use case and never travels as an exception.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient List<Violation> violations;

    public Refusal(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    Refusal(ProblemType type, String detail, List<Violation> violations) {
        // The client's mistake: where in our code it was noticed interests nobody.
        super(detail, null, false, false);
        this.type = type;
        this.violations = violations;
    }

    static Refusal of(List<Violation> violations) {
        return new Refusal(
                ProblemType.INVALID_REQUEST,
                violations.size() == 1 ? "One field is not valid" : violations.size() + " fields are not valid",
                violations);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }
}
