package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a packaged function is started. */
final class CommandLine {
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    /** Half of a Lambda's memory goes to the heap; the rest is code, threads and buffers. */
    private static final int HEAP_SHARE = 2;

    /** A function that is given a gigabyte for its share of CPU needs no half gigabyte of heap on a laptop. */
    private static final int LARGEST_HEAP_MEGABYTES = 256;

    private static final int SMALLEST_HEAP_MEGABYTES = 48;

    /**
     * A function the template lets run only a few at a time is no hot path. It starts on two thirds of the CPU where the
     * optimizing compiler stays out of it; the others need that compiler as soon as a crowd comes.
     */
    private static final int FEW_AT_A_TIME = 5;

    private final RuntimeClient client;
    private final Path java;

    CommandLine(RuntimeClient client, Path java) {
        this.client = client;
        this.java = java;
    }

    /** @param aotCache used if it is there */
    List<String> run(Packaged packaged, DeclaredFunction function, Path aotCache) {
        return switch (packaged) {
            case Packaged.Native(Path executable) -> List.of(executable.toString(), heap(function));
            case Packaged.Jars jars ->
                java(jars, function, Files.exists(aotCache) ? "-XX:AOTCache=" + aotCache : "-Xshare:auto");
        };
    }

    /** The same command with the recording of an AOT cache. */
    List<String> train(Packaged.Jars jars, DeclaredFunction function, Path aotCache) {
        return java(jars, function, "-XX:AOTCacheOutput=" + aotCache);
    }

    private List<String> java(Packaged.Jars jars, DeclaredFunction function, String sharing) {
        String classPath = Stream.concat(jars.classPath().stream(), client.jars().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", heap(function), sharing));
        if (function.reservedConcurrency() <= FEW_AT_A_TIME) command.add("-XX:TieredStopAtLevel=1");
        // Class path instead of -jar: the manifest's Add-Opens and Enable-Native-Access do not count
        command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(client.options());
        command.addAll(List.of("-cp", classPath, client.mainClass(), HANDLER));
        return List.copyOf(command);
    }

    private static String heap(DeclaredFunction function) {
        int share = function.memoryMegabytes() / HEAP_SHARE;
        return "-Xmx" + Math.clamp(share, SMALLEST_HEAP_MEGABYTES, LARGEST_HEAP_MEGABYTES) + "m";
    }
}
