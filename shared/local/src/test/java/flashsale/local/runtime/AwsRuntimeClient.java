package flashsale.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** AWS's own client, which has a native library for Linux only. The build copies its jars. */
final class AwsRuntimeClient {
    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String NATIVE =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";
    private static final String LIBRARY = "jni/libaws-lambda-jni.linux-%s.so";

    private AwsRuntimeClient() {}

    static boolean runsHere() {
        return System.getProperty("os.name").equals("Linux");
    }

    static RuntimeClient open(PackageStore store) throws IOException {
        var jars = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(Path.of("target/aws-runtime-client"), "*.jar")) {
            for (Path jar : files) jars.add(store.keep(jar.toAbsolutePath()));
        }
        for (Path jar : jars) {
            try (var zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(LIBRARY.formatted(processor()));
                if (entry == null) continue;
                // The client unpacks its library to one fixed path in the temp folder, where two processes that start
                // together crash each other: here it is unpacked once, and the path is told.
                Path library = jar.resolveSibling(jar.getFileName() + ".so");
                store.unpack(zip, entry, library);
                return new RuntimeClient(jars, List.of(NATIVE + library), MAIN);
            }
        }
        throw new IllegalStateException("AWS's client has no library for this machine among " + jars);
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }
}
