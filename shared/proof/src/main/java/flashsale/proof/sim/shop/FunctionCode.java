package flashsale.proof.sim.shop;

import java.net.MalformedURLException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
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
        private static final ClassLoader LOADER = new URLClassLoader(
                Stream.of(values()).map(code -> folder(code.module)).toArray(java.net.URL[]::new),
                FunctionCode.class.getClassLoader());
    }

    private final String module;
    private final String room;

    FunctionCode(String module, String room) {
        this.module = module;
        this.room = room;
    }

    private static java.net.URL folder(String module) {
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
