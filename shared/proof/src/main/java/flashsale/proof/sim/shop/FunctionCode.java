package flashsale.proof.sim.shop;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The classes of the functions as their modules have compiled them. Functions are nobody's dependency, and what they are
 * made of is their own; so they are looked up by name and taken as they are, and no line of them is copied here.
 */
enum FunctionCode {
    SECKILL("seckill", "flashsale.seckill."),
    ORDER_EVENTS("order-events", "flashsale.orderevents."),
    ORDER("order", "flashsale.order."),
    CATALOG("catalog", "flashsale.catalog."),
    UPKEEP("upkeep", "flashsale.upkeep.");

    private static final class Classes {
        /** What functions say of a run is in its trace, as far as it matters; held, or it would be forgotten. */
        private static final List<Logger> SILENT = Stream.concat(
                        Stream.of("flashsale.messaging"),
                        Stream.of(values()).map(code -> code.room.substring(0, code.room.length() - 1)))
                .map(Logger::getLogger)
                .toList();

        static {
            SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        }

        private static final ClassLoader LOADER = new URLClassLoader(
                Stream.of(values()).map(code -> folder(code.module)).toArray(URL[]::new),
                FunctionCode.class.getClassLoader());
    }

    private final String module;
    private final String room;

    FunctionCode(String module, String room) {
        this.module = module;
        this.room = room;
    }

    private static URL folder(String module) {
        var root = Path.of(System.getProperty("flashsale.root", ""));
        var folder = root.resolve(Path.of("functions", module, "target", "classes"));
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("%s is not built: no %s".formatted(module, folder.toAbsolutePath()));
        }
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("A folder has an address", impossible);
        }
    }

    Class<?> find(String name) {
        try {
            return Class.forName(room + name, true, Classes.LOADER);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException("There is no %s%s any more".formatted(room, name), renamed);
        }
    }
}
