package flashsale.local;

import flashsale.local.gateway.Gateway;
import flashsale.local.runtime.Cores;
import flashsale.local.runtime.FunctionEnvironment;
import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Limits;
import flashsale.local.runtime.Machine;
import flashsale.local.runtime.Places;
import flashsale.local.runtime.RuntimeOptions;
import flashsale.local.template.Template;
import flashsale.local.template.TemplateReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A gateway before real processes that run {@link ToyFunction}. */
public final class ToyShop implements AutoCloseable {
    private final Path root;
    private final Template template;
    private final Machine machine;
    private final Functions functions;
    private final Gateway gateway;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ToyShop(Path root, Template template, RuntimeOptions options, Map<String, String> variables) {
        this.root = root;
        this.template = template;
        this.machine = new Machine(InstantSource.system(), System::nanoTime, new SplittableRandom(1));
        try {
            var environment = new FunctionEnvironment(variables, Map.of());
            this.functions = new Functions(template, places(root), environment, machine, options);
            this.gateway = Gateway.open(template, functions, machine, 0, root.resolve("access.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param yaml the Resources of a template; every folder below {@code functions} it names becomes a toy */
    public static ToyShop open(Path root, String yaml, RuntimeOptions options, Map<String, String> variables) {
        return new ToyShop(root, template(root, yaml), options, variables);
    }

    public static ToyShop open(Path root, String yaml) {
        return open(root, yaml, options(), Map.of());
    }

    /** Two processes per function, and so impatient that a queue of two is noticed. */
    public static RuntimeOptions options() {
        return RuntimeOptions.ofThisMachine()
                .withLimits(Limits.of(1).withProcesses(2))
                .withCores(Cores.free(2, 1));
    }

    public static Template template(Path root, String yaml) {
        try {
            Path file = root.resolve("template.yaml");
            Files.writeString(file, "Transform: AWS::Serverless-2016-10-31\nResources:\n" + yaml.indent(2));
            var folder = Pattern.compile("functions/([a-z-]+)/target").matcher(yaml);
            while (folder.find())
                packToy(root.resolve("functions").resolve(folder.group(1)).resolve("target"));
            return TemplateReader.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A native bootstrap, as far as anybody can tell from outside. */
    private static void packToy(Path target) throws IOException {
        Files.createDirectories(target);
        Path classes = Path.of(ToyFunction.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        String script =
                "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '%s' %s\n"
                        .formatted(System.getProperty("java.home"), classes, ToyFunction.class.getName());
        try (OutputStream file = Files.newOutputStream(target.resolve("function.zip"));
                var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("bootstrap"));
            zip.write(script.getBytes(StandardCharsets.UTF_8));
        }
    }

    public static Places places(Path root) {
        return new Places(root, root.resolve("store"), root.resolve("state"), root.resolve("logs"));
    }

    public Template template() {
        return template;
    }

    public Functions functions() {
        return functions;
    }

    public Machine machine() {
        return machine;
    }

    public Path root() {
        return root;
    }

    public URI uri(String path) {
        return gateway.uri().resolve(path);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public CompletableFuture<HttpResponse<String>> getLater(String path) {
        return client.sendAsync(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
        gateway.close();
        functions.close();
        machine.close();
    }
}
