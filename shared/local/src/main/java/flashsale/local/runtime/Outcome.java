package flashsale.local.runtime;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** How one invocation ended. */
public sealed interface Outcome {
    /** The function's answer, as it sent it. */
    record Answered(Buffer payload) implements Outcome {}

    /** The function reported an error, or answered with more than an answer may hold. */
    record FunctionError(String type, String payload) implements Outcome {}

    /** The process ended, or never became ready. */
    record Crashed(String how) implements Outcome {}

    /** The function's own time-out passed and its process was killed. */
    record TimedOut(Duration after) implements Outcome {}

    /** The caller's time passed, while waiting for a process or for the answer; the function may still finish. */
    record TooLate() implements Outcome {}

    /** Not even queued: too many requests wait already, or the machine is closing. The function saw nothing of it. */
    record Refused() implements Outcome {}
}
