package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks {@code function.zip}, as Lambda does, and nothing else is run: what the build put beside it is not looked at.
 *
 * <p>Jars are kept once for all functions under a name that holds their checksum. So a rebuild neither changes a file a
 * running process has open nor the time stamps an AOT cache is bound to.
 */
final class PackageStore {
    private static final String LIBRARY = "lib/";

    private final Path folder;

    PackageStore(Path folder) {
        this.folder = folder;
    }

    /** @throws MissingPackage if the function has not been built */
    Packaged open(DeclaredFunction function) throws IOException {
        if (!Files.isRegularFile(function.zip())) throw new MissingPackage(function);
        try (var zip = new ZipFile(function.zip().toFile())) {
            ZipEntry bootstrap = zip.getEntry("bootstrap");
            return bootstrap == null ? jars(function, zip) : executable(function, zip, bootstrap);
        }
    }

    private Packaged executable(DeclaredFunction function, ZipFile zip, ZipEntry bootstrap) throws IOException {
        Path target = folder.resolve("native").resolve(function.folder() + "-" + checksum(bootstrap));
        unpack(zip, bootstrap, target);
        if (!target.toFile().setExecutable(true))
            throw new IOException("%s cannot be made executable".formatted(target));
        return new Packaged.Native(target);
    }

    private Packaged jars(DeclaredFunction function, ZipFile zip) throws IOException {
        var listing = new CRC32();
        var libraries = new ArrayList<ZipEntry>();
        // Quarkus writes a class twice where two of its extensions change it; unpacked on Lambda, the later one stays.
        var own = new LinkedHashMap<String, ZipEntry>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) continue;
            listing.update((entry.getName() + checksum(entry)).getBytes(StandardCharsets.UTF_8));
            if (entry.getName().startsWith(LIBRARY)) libraries.add(entry);
            else own.put(entry.getName(), entry);
        }
        String key = function.folder() + "-" + Long.toHexString(listing.getValue());
        var classPath = new ArrayList<Path>();
        classPath.add(ownClasses(zip, own.values(), jarFolder().resolve(key + ".jar")));
        for (ZipEntry library : libraries) {
            String name = library.getName().substring(LIBRARY.length());
            Path jar = jarFolder().resolve(checksum(library) + "-" + name);
            unpack(zip, library, jar);
            classPath.add(jar);
        }
        return new Packaged.Jars(classPath, key);
    }

    /** Classes lie loose in the zip, and neither CDS nor AOT caches take folders: they become a jar again. */
    private static Path ownClasses(ZipFile zip, Collection<ZipEntry> entries, Path jar) throws IOException {
        if (Files.exists(jar)) return jar;
        write(jar, partial -> {
            try (var out = new JarOutputStream(Files.newOutputStream(partial))) {
                for (ZipEntry entry : entries) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        });
        return jar;
    }

    /** A copy of a jar that stays as it is when the original is built again. */
    Path keep(Path jar) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(jar));
        Path kept = jarFolder().resolve(Long.toHexString(sum.getValue()) + "-" + jar.getFileName());
        if (!Files.exists(kept)) write(kept, partial -> Files.copy(jar, partial));
        return kept;
    }

    /** A jar of nothing but these classes of ours. */
    Path jarOf(String name, List<Class<?>> classes) throws IOException {
        var sum = new CRC32();
        var files = new LinkedHashMap<String, byte[]>();
        for (Class<?> one : classes) {
            String file = one.getName().replace('.', '/') + ".class";
            try (InputStream in = one.getClassLoader().getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                sum.update(bytes);
                files.put(file, bytes);
            }
        }
        Path jar = jarFolder().resolve(Long.toHexString(sum.getValue()) + "-" + name + ".jar");
        if (Files.exists(jar)) return jar;
        write(jar, partial -> {
            try (var out = new JarOutputStream(Files.newOutputStream(partial))) {
                for (var file : files.entrySet()) {
                    out.putNextEntry(new JarEntry(file.getKey()));
                    out.write(file.getValue());
                }
            }
        });
        return jar;
    }

    void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        if (Files.exists(target)) return;
        write(target, partial -> {
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, partial);
            }
        });
    }

    Path jarFolder() {
        return folder.resolve("jars");
    }

    private static String checksum(ZipEntry entry) {
        return Long.toHexString(entry.getCrc());
    }

    private interface Writing {
        void to(Path partial) throws IOException;
    }

    /** Whole or not at all, also when two processes unpack at the same time. */
    private static void write(Path target, Writing writing) throws IOException {
        Files.createDirectories(target.getParent());
        Path partial = target.resolveSibling(target.getFileName() + "."
                + ProcessHandle.current().pid() + Thread.currentThread().threadId() + ".part");
        try {
            writing.to(partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException leftover) {
            throw new IOException("%s is in the way".formatted(partial), leftover);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
