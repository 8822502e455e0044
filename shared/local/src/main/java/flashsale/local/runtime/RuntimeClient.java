package flashsale.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * AWS's own JVM side of the Runtime API. It unpacks its native library to one fixed path in the temp folder, where two
 * processes that start together crash each other: here it is unpacked once, and the path is told.
 */
record RuntimeClient(List<Path> jars, Path library) {
    private static final String LIBRARY = "jni/libaws-lambda-jni.linux-%s.so";

    /** @param folder where the build of this module copies the two jars */
    static RuntimeClient unpack(Path folder, PackageStore store) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The Lambda runtime client is missing at %s (make build)".formatted(folder));
        }
        var jars = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : files) jars.add(store.keep(jar));
        }
        String machine =
                System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64") ? "aarch_64" : "x86_64";
        for (Path jar : jars) {
            try (var zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(LIBRARY.formatted(machine));
                if (entry == null) continue;
                Path library = jar.resolveSibling(jar.getFileName() + ".so");
                store.unpack(zip, entry, library);
                return new RuntimeClient(List.copyOf(jars), library);
            }
        }
        throw new IOException("The Lambda runtime client at %s has no library for this machine".formatted(folder));
    }
}
