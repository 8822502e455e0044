package flashsale.proof.broken;

import flashsale.proof.CannotRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What make run needs of a checkout, copied, with one protection taken out. The checkout stays as it is, and no program
 * knows that it can be broken.
 */
public final class BrokenCopy {
    private static final String TEMPLATE = "template.yaml";
    private static final String FUNCTIONS = "functions";
    private static final String PACKAGE = "target/function.zip";

    /** As the package names the library in which the scripts are. */
    private static final String LIBRARIES = "/lib";

    private static final String REDIS = "flashsale.redis-*.jar";
    private static final String SCRIPTS = "/flashsale/redis";

    private final Path root;
    private final Path copy;
    private final Break broken;
    private int changes;

    private BrokenCopy(Path root, Path copy, Break broken) {
        this.root = root;
        this.copy = copy;
        this.broken = broken;
    }

    /**
     * @param root of a checkout in which everything is built
     * @param copy a folder of which template, packages and events are written anew
     * @throws CannotRun where there is nothing to take out, because it is not built, or natively
     */
    public static void make(Path root, Path copy, Break broken) {
        try {
            new BrokenCopy(root, copy, broken).make();
        } catch (IOException failed) {
            throw new CannotRun("The shop cannot be copied to %s: %s.".formatted(copy, failed), failed);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(copy);
        var template = Files.readString(root.resolve(TEMPLATE));
        var edited = broken.template().apply(template);
        changes += edited.equals(template) ? 0 : 1;
        Files.writeString(copy.resolve(TEMPLATE), edited);
        copyEvents();
        for (var function : folders(root.resolve(FUNCTIONS))) {
            copyPackage(function.getFileName().toString());
        }
        if (changes == 0) {
            throw new CannotRun("Nothing was there to be taken out for %s.".formatted(broken.name()));
        }
    }

    /** Functions are trained with them. */
    private void copyEvents() throws IOException {
        var events = root.resolve("events");
        try (var files = Files.walk(events)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                replace(file, copy.resolve("events").resolve(events.relativize(file)));
            }
        }
    }

    private void copyPackage(String function) throws IOException {
        var built = root.resolve(FUNCTIONS).resolve(function).resolve(PACKAGE);
        if (!Files.isRegularFile(built)) {
            return;
        }
        var copied = copy.resolve(FUNCTIONS).resolve(function).resolve(PACKAGE);
        replace(built, copied);
        if (broken.functions().contains(function)) {
            try (var zip = FileSystems.newFileSystem(copied)) {
                editLibrary(zip);
            }
        }
    }

    /** A jar in a zip has to come out to be opened. */
    private void editLibrary(FileSystem zip) throws IOException {
        for (var library : files(zip.getPath(LIBRARIES), REDIS)) {
            var jar = Files.createTempFile("broken", ".jar");
            try {
                Files.copy(library, jar, StandardCopyOption.REPLACE_EXISTING);
                try (var open = FileSystems.newFileSystem(jar)) {
                    edit(files(open.getPath(SCRIPTS), "*.lua"), broken.script());
                }
                Files.copy(jar, library, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.delete(jar);
            }
        }
    }

    private void edit(List<Path> files, UnaryOperator<String> edit) throws IOException {
        for (var file : files) {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            var edited = edit.apply(text);
            if (!edited.equals(text)) {
                Files.writeString(file, edited);
                changes++;
            }
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** None where there is no such folder: a native package has no libraries. */
    private static List<Path> files(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        }
        return files;
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
