package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Files out of the server artifacts. */
final class Archives {
    private Archives() {}

    static void unpack(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, to);
        }
    }

    static void unpackExecutable(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        unpack(zip, entry, to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
