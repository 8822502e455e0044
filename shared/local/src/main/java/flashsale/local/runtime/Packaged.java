package flashsale.local.runtime;

import java.nio.file.Path;
import java.util.List;

/** A function as its build left it, unpacked to where it can be started. */
sealed interface Packaged {
    /** A native {@code bootstrap}. */
    record Native(Path executable) implements Packaged {}

    /** @param key changes when any class or jar does */
    record Jars(List<Path> classPath, String key) implements Packaged {
        public Jars {
            classPath = List.copyOf(classPath);
        }
    }
}
