package flashsale.local.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What all functions print: bounded, and read for what it counts. Nothing is read while nobody asks, except what is about
 * to be cut off, so that counting costs the functions and the gateway nothing.
 */
public final class FunctionLogs {
    private record Followed(FunctionLog log, LogTail tail) {}

    private final List<Followed> all = new ArrayList<>();
    private Consumer<String> reader = _ -> {};

    void add(FunctionLog log) throws IOException {
        all.add(new Followed(log, LogTail.atTheEndOf(log.file())));
    }

    /** @param lines is given every line printed from the start of the shop on, once */
    public synchronized void follow(Consumer<String> lines) {
        reader = lines;
    }

    /** Brings the reader up to now; blocks on the disk. */
    public synchronized void read() throws IOException {
        for (var one : all) one.tail.read(reader);
    }

    synchronized Void bound() throws IOException {
        for (var one : all) {
            if (!one.log.isFull()) continue;
            one.tail.read(reader);
            one.log.cut();
        }
        return null;
    }
}
