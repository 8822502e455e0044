package flashsale.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the stores of a running shop are, for tools that come later: one "NAME=value" a line, by the names the functions
 * know. Readable by its owner only, as it holds a password that may be a real one where a server was given.
 */
public final class AddressBook {
    private static final String NAME = "addresses";

    private AddressBook() {}

    static void write(Path state, Map<String, String> addresses) {
        var lines = addresses.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            var file = state.resolve(NAME);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * @param state the state folder of a shop
     * @return the addresses it has written last; empty where there has been none
     */
    public static Map<String, String> read(Path state) {
        var file = state.resolve(NAME);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            var addresses = new HashMap<String, String>();
            for (var line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                addresses.put(line.substring(0, equals), line.substring(equals + 1));
            }
            return addresses;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
