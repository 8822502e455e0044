package flashsale.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import flashsale.local.ToyShop;
import flashsale.local.template.Template;
import io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function as Quarkus packages it for the JVM: loose classes and a lib folder. */
final class JvmFunctionTest {
    private static final String TEMPLATE = """
            JvmFunction:
              Type: AWS::Serverless::Function
              Properties: {CodeUri: functions/jvm/target/function.zip, Timeout: 10, MemorySize: 256}
            """;

    @TempDir
    Path root;

    private final Machine machine = new Machine(InstantSource.system(), System::nanoTime, new SplittableRandom(1));
    private Functions functions;

    private void open() throws IOException {
        open(RuntimeClient::ofThisModule);
    }

    private void open(RuntimeClient.Source client) throws IOException {
        Template template = ToyShop.template(root, TEMPLATE);
        pack(root.resolve("functions/jvm/target/function.zip"));
        var nothing = new FunctionEnvironment(Map.of(), Map.of());
        functions = new Functions(template, ToyShop.places(root), nothing, machine, ToyShop.options(), client);
    }

    @AfterEach
    void close() {
        functions.close();
        machine.close();
    }

    private static void pack(Path file) throws IOException {
        String handler = QuarkusStreamHandler.class.getName().replace('.', '/') + ".class";
        Path core = Path.of(RequestStreamHandler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                InputStream in = QuarkusStreamHandler.class.getClassLoader().getResourceAsStream(handler)) {
            zip.putNextEntry(new ZipEntry(handler));
            in.transferTo(zip);
            zip.putNextEntry(new ZipEntry("lib/core.jar"));
            Files.copy(core, zip);
        }
    }

    private String invoke() throws Exception {
        Outcome outcome = functions
                .invoke("JvmFunction", new byte[] {'[', ']'}, Duration.ofSeconds(60))
                .get();
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        Buffer payload = ((Outcome.Answered) outcome).payload();
        return payload.toString();
    }

    @Test
    void it_starts_from_its_jars_and_after_a_training_from_its_cache() throws Exception {
        open();
        assertThat(functions.untrained()).containsExactly("JvmFunction");
        assertThat(invoke()).contains("\"bytes\":2");

        functions.train("JvmFunction", true);

        assertThat(functions.untrained()).isEmpty();
        long before = functions.processes("JvmFunction").getFirst().pid();
        functions.kill("JvmFunction", before);
        assertThat(invoke()).contains("\"bytes\":2");
        long after = functions.processes("JvmFunction").getFirst().pid();
        assertThat(after).isNotEqualTo(before);
        assertThat(ProcessHandle.of(after).orElseThrow().info().commandLine().orElseThrow())
                .contains("-XX:AOTCache=" + root.resolve("store/aot"));
        assertThat(Files.readString(root.resolve("logs/JvmFunction.log"))).doesNotContain("AOT cache");
    }

    @Test
    void the_cache_of_an_earlier_build_is_forgotten() throws Exception {
        Path old = Files.createDirectories(root.resolve("store/aot")).resolve("jvm-1a2b.aot");
        Path another = old.resolveSibling("jvm-events-1a2b.aot");
        Files.createFile(old);
        Files.createFile(another);

        open();

        assertThat(old).doesNotExist();
        assertThat(another).exists();
    }

    @Test
    void it_says_its_request_and_its_failure() throws Exception {
        open();

        assertThat(invoke()).contains("\"bytes\":2").matches(".*\"id\":\"[0-9a-f-]{36}\".*");
        assertThatItFails("java.io.IOException");
        assertThat(invoke()).contains("\"bytes\":2");
        assertThat(functions.started("JvmFunction")).isEqualTo(1);
    }

    /** The Runtime API is what AWS's client takes it to be. */
    @Test
    void it_runs_on_awss_own_client() throws Exception {
        assumeThat(AwsRuntimeClient.runsHere()).isTrue();
        open(AwsRuntimeClient::open);

        assertThat(invoke()).contains("\"bytes\":2").matches(".*\"id\":\"[0-9a-f-]{36}\".*");
        assertThatItFails("Runtime.UserException");
        assertThat(invoke()).contains("\"bytes\":2");
        assertThat(functions.started("JvmFunction")).isEqualTo(1);
    }

    @Test
    void a_large_event_and_a_large_answer_go_through() throws Exception {
        open();

        var event = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        Outcome outcome =
                functions.invoke("JvmFunction", event, Duration.ofSeconds(60)).get();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.payload().length()).isGreaterThan(event.length));
    }

    private void assertThatItFails(String type) throws Exception {
        Outcome failed = functions
                .invoke("JvmFunction", "fail".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(60))
                .get();
        assertThat(failed).isInstanceOfSatisfying(Outcome.FunctionError.class, error -> {
            assertThat(error.type()).isEqualTo(type);
            assertThat(error.payload()).contains("said \\\"no\\\"");
        });
    }
}
