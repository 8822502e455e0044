package flashsale.local.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a packaged function is started. */
final class CommandLine {
    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
    private static final String LIBRARY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /** Half of a Lambda's memory goes to the heap; the rest is code, threads and buffers. */
    private static final int HEAP_SHARE = 2;

    /** A function that is given a gigabyte for its share of CPU needs no half gigabyte of heap on a laptop. */
    private static final int LARGEST_HEAP_MEGABYTES = 256;

    private static final int SMALLEST_HEAP_MEGABYTES = 48;

    private final RuntimeClient client;
    private final Path java;

    CommandLine(RuntimeClient client, Path java) {
        this.client = client;
        this.java = java;
    }

    /** @param aotCache used if it is there */
    List<String> run(Packaged packaged, int memoryMegabytes, Path aotCache) {
        return switch (packaged) {
            case Packaged.Native(Path executable) ->
                List.of(executable.toString(), "-Xmx" + heap(memoryMegabytes) + "m");
            case Packaged.Jars jars ->
                java(jars, memoryMegabytes, Files.exists(aotCache) ? "-XX:AOTCache=" + aotCache : "-Xshare:auto");
        };
    }

    /** The same command with the recording of an AOT cache. */
    List<String> train(Packaged.Jars jars, int memoryMegabytes, Path aotCache) {
        return java(jars, memoryMegabytes, "-XX:AOTCacheOutput=" + aotCache);
    }

    private List<String> java(Packaged.Jars jars, int memoryMegabytes, String sharing) {
        String classPath = Stream.concat(jars.classPath().stream(), client.jars().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx" + heap(memoryMegabytes) + "m", sharing));
        // Class path instead of -jar: the manifest's Add-Opens and Enable-Native-Access do not count
        command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-D" + LIBRARY + "=" + client.library());
        command.addAll(List.of("-cp", classPath, MAIN, HANDLER));
        return List.copyOf(command);
    }

    private static int heap(int memoryMegabytes) {
        return Math.clamp(memoryMegabytes / HEAP_SHARE, SMALLEST_HEAP_MEGABYTES, LARGEST_HEAP_MEGABYTES);
    }
}
