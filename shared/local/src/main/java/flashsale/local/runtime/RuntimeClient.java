package flashsale.local.runtime;

import flashsale.local.client.InvocationContext;
import flashsale.local.client.RuntimeLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The JVM's side of the Runtime API.
 *
 * @param jars what it adds to the class path
 * @param options what it adds to the command line
 */
record RuntimeClient(List<Path> jars, List<String> options, String mainClass) {
    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String NATIVE =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";
    private static final String LIBRARY = "jni/libaws-lambda-jni.%s.so";

    RuntimeClient {
        jars = List.copyOf(jars);
        options = List.copyOf(options);
    }

    /**
     * AWS's own client where it runs, which is Linux; else the plain one of this module.
     *
     * @param folder where the build of this module copies the jars of AWS's client
     */
    static RuntimeClient unpack(Path folder, PackageStore store) throws IOException {
        if (!Files.isDirectory(folder)) return plain(store);
        var jars = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : files) jars.add(store.keep(jar));
        }
        for (Path jar : jars) {
            try (var zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(LIBRARY.formatted(machine()));
                if (entry == null) continue;
                // The client unpacks its library to one fixed path in the temp folder, where two processes that start
                // together crash each other: here it is unpacked once, and the path is told.
                Path library = jar.resolveSibling(jar.getFileName() + ".so");
                store.unpack(zip, entry, library);
                return new RuntimeClient(jars, List.of(NATIVE + library), MAIN);
            }
        }
        return plain(store);
    }

    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system + "-" + (processor.equals("aarch64") ? "aarch_64" : "x86_64");
    }

    /** A jar of these classes alone: the functions must not see anything else of ours. */
    private static RuntimeClient plain(PackageStore store) throws IOException {
        Path jar = store.jarOf("runtime-loop", List.of(RuntimeLoop.class, InvocationContext.class));
        return new RuntimeClient(List.of(jar), List.of(), RuntimeLoop.class.getName());
    }
}
