package flashsale.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.ToyShop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong before any server has been started. */
final class RunTest {
    private static final String TEMPLATE = """
            ToyFunction:
              Type: AWS::Serverless::Function
              Properties: {CodeUri: functions/toy/target/function.zip}
            """;

    @TempDir
    Path root;

    private final StringWriter complaints = new StringWriter();

    @BeforeEach
    void lay_out_the_checkout() {
        ToyShop.template(root, TEMPLATE);
    }

    private int run(String... options) {
        var line = Run.line().setErr(new PrintWriter(complaints, true));
        String[] all = new String[options.length + 2];
        all[0] = "--root=" + root;
        all[1] = "--data=" + root.resolve("data");
        System.arraycopy(options, 0, all, 2, options.length);
        return line.execute(all);
    }

    @Test
    void a_missing_template_is_one_sentence() {
        assertThat(run("--template=" + root.resolve("other.yaml"))).isEqualTo(1);
        assertThat(complaints.toString().strip()).isEqualTo("There is no template at %s.", root.resolve("other.yaml"));
    }

    @Test
    void a_function_that_was_not_built_is_one_sentence() throws IOException {
        Files.delete(root.resolve("functions/toy/target/function.zip"));

        assertThat(run()).isEqualTo(1);
        assertThat(complaints.toString().strip())
                .startsWith("ToyFunction has not been built: ")
                .doesNotContain("\n");
    }

    @Test
    void a_taken_port_is_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port=" + taken.getLocalPort())).isEqualTo(1);
            assertThat(complaints.toString().strip())
                    .isEqualTo("Port %d is taken: stop what listens there, or choose another with --port."
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void an_unknown_option_is_explained() {
        assertThat(run("--prot=1")).isEqualTo(2);
        assertThat(complaints.toString()).contains("--prot");
    }
}
