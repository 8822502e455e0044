package flashsale.local.run;

import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Outcome;
import flashsale.local.template.DeclaredFunction;
import flashsale.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** What a deployment does before it lets requests in: the schema is brought up to date by the function for it. */
final class Migration {
    private static final String FUNCTION = "MigrateFunction";

    /** On top of the function's own time-out: it has to start first. */
    private static final Duration START = Duration.ofMinutes(1);

    private Migration() {}

    static void run(Template template, Functions functions, Consumer<String> progress) throws InterruptedException {
        Optional<DeclaredFunction> migrate = template.functions().stream()
                .filter(function -> function.name().equals(FUNCTION))
                .findAny();
        if (migrate.isEmpty()) return;
        try {
            byte[] event = "{}".getBytes(StandardCharsets.UTF_8);
            Duration patience = migrate.get().timeout().plus(START);
            require(functions.invoke(FUNCTION, event, patience).get());
        } catch (ExecutionException failure) {
            throw new ShopFailure(
                    "The schema cannot be brought up to date: %s.".formatted(failure.getCause()), failure);
        }
        progress.accept("The schema is up to date");
    }

    private static void require(Outcome outcome) {
        String why = switch (outcome) {
            case Outcome.Answered _ -> "";
            case Outcome.FunctionError(String type, String payload) -> type + " " + payload;
            case Outcome.Crashed(String how) -> "its process " + how;
            case Outcome.TimedOut(Duration after) -> "not done after %d s".formatted(after.toSeconds());
            case Outcome.TooLate _, Outcome.Refused _ -> "it did not start in time";
        };
        if (!why.isEmpty()) {
            throw new ShopFailure("The schema cannot be brought up to date: %s (log of %s).".formatted(why, FUNCTION));
        }
    }
}
