package flashsale.local.runtime;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the folder of template.yaml
 * @param store what is unpacked and cached; may be deleted at any time no shop runs
 * @param state pid file and lock of one running shop
 * @param logs one file per function and one for requests
 */
public record Places(Path root, Path store, Path state, Path logs) {

    /** The usual places below the root, for a shop with its state in {@code state}. */
    public static Places of(Path root, Path state) {
        Path absolute = root.toAbsolutePath().normalize();
        return new Places(
                absolute,
                absolute.resolve("target/local"),
                state.toAbsolutePath().normalize(),
                state.toAbsolutePath().normalize().resolve("logs"));
    }
}
