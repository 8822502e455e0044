package flashsale.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A function as Quarkus packages it for the JVM: loose classes, a lib folder, and AWS's runtime client beside it. */
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

    private void open(Places places) throws IOException {
        Template template = ToyShop.template(root, TEMPLATE);
        pack(root.resolve("functions/jvm/target/function.zip"));
        var nothing = new FunctionEnvironment(Map.of(), Map.of());
        functions = new Functions(template, places, nothing, machine, ToyShop.options());
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
        open(ToyShop.places(root));
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

        open(ToyShop.places(root));

        assertThat(old).doesNotExist();
        assertThat(another).exists();
    }

    @Test
    void without_awss_client_the_plain_one_does() throws Exception {
        Places places = ToyShop.places(root);
        open(new Places(places.root(), places.store(), places.state(), places.logs(), root.resolve("nowhere")));

        assertThat(invoke()).contains("\"bytes\":2").matches(".*\"id\":\"[0-9a-f-]{36}\".*");
        assertThat(invoke()).contains("\"bytes\":2");
        assertThat(functions.started("JvmFunction")).isEqualTo(1);
        Outcome failed = functions
                .invoke("JvmFunction", "fail".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(60))
                .get();
        assertThat(failed).isInstanceOfSatisfying(Outcome.FunctionError.class, error -> {
            assertThat(error.type()).isEqualTo("java.io.IOException");
            assertThat(error.payload()).contains("\"errorMessage\":\"said \\\"no\\\"\"");
        });
    }
}
