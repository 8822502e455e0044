package flashsale.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import flashsale.telemetry.Journal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The door: one event of the schedule to several passes. A schedule cannot tick faster than once a minute, and a buyer
 * should not wait that long for an order, so one invocation passes several times, within its minute and the next one:
 * there are two at any time, and where one is killed the other goes on.
 */
@Singleton
@Named("upkeep")
public final class UpkeepHandler implements RequestStreamHandler {
    /** How often what is urgent is done. With what log and index take, stock is seen as it is within two seconds. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Upkeep upkeep;
    private final Journal journal;

    UpkeepHandler(Upkeep upkeep, Journal journal) {
        this.upkeep = upkeep;
        this.journal = journal;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var rounds = Rounds.read(event);
        journal.begin(context.getAwsRequestId());
        var done = upkeep.run();
        journal.end();
        for (int round = 1; round < rounds.count() && timeFor(rounds, context); round++) {
            pause(rounds, done);
            // How long a round has taken is worth telling; how long the pauses were is not.
            journal.begin(context.getAwsRequestId());
            add(upkeep.run(), done);
            journal.end();
        }
        var text = done.entrySet().stream()
                .map(chore -> "\"%s\":%d".formatted(chore.getKey(), chore.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        answer.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A round may take as long as the pause before it. */
    private static boolean timeFor(Rounds rounds, Context context) {
        return context.getRemainingTimeInMillis() > 2 * rounds.every().toMillis();
    }

    private static void add(Map<String, Integer> some, Map<String, Integer> done) {
        some.forEach((chore, times) -> done.merge(chore, times, Integer::sum));
    }

    /** What is urgent is done meanwhile; the pass that comes after the pause has it, too. */
    private void pause(Rounds rounds, Map<String, Integer> done) {
        var rest = rounds.every();
        while (rest.compareTo(BEAT) > 0) {
            sleep(BEAT);
            add(upkeep.runUrgent(), done);
            rest = rest.minus(BEAT);
        }
        sleep(rest);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two rounds", stopped);
        }
    }
}
