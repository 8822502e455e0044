package flashsale.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One {@code AWS::Serverless::Function}, Globals merged in.
 *
 * @param name the logical id, by which the function is called everywhere here
 * @param zip where the build puts the packaged function
 * @param reservedConcurrency how many requests at once; {@link #UNRESERVED} where the template says nothing
 * @param environment the variables whose values the template itself tells
 * @param awaited the variables whose values only AWS resources can tell; the local run supplies its own or leaves them out
 */
public record DeclaredFunction(
        String name,
        Path zip,
        int memoryMegabytes,
        Duration timeout,
        int reservedConcurrency,
        Map<String, String> environment,
        Set<String> awaited,
        List<Trigger> triggers) {

    /** A new account's share of concurrency; no machine here comes near it. */
    public static final int UNRESERVED = 900;

    public DeclaredFunction {
        environment = Map.copyOf(environment);
        awaited = Set.copyOf(awaited);
        triggers = List.copyOf(triggers);
    }

    /** {@code functions/<folder>/target/function.zip -> <folder>}. */
    public String folder() {
        return zip.getParent().getParent().getFileName().toString();
    }

    public <T extends Trigger> Stream<T> triggers(Class<T> kind) {
        return triggers.stream().filter(kind::isInstance).map(kind::cast);
    }
}
