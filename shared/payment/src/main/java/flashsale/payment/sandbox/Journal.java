package flashsale.payment.sandbox;

import flashsale.payment.FlatJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file that is only ever added to: one line an entry, with its checksum in front. Entries that are added while the disk
 * is busy with an earlier one reach it together.
 */
final class Journal implements AutoCloseable {
    /** A killed predecessor gives the file back a moment later. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration POLL = Duration.ofMillis(10);
    private static final int CHECKSUM_DIGITS = 8;

    private final FileChannel channel;
    private final Object disk = new Object();
    private long written;
    private long safe;
    private IOException broken;

    private Journal(FileChannel channel, long size) {
        this.channel = channel;
        this.written = size;
        this.safe = size;
    }

    /**
     * Reads every entry there is. A last one that a crash has cut short was never answered for, and is taken away.
     *
     * @throws IllegalStateException where another process has it, or an entry in the middle is damaged
     */
    static Journal open(Path file, Consumer<Map<String, String>> entries) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        lock(channel, file);
        long sound = replay(channel, entries);
        channel.truncate(sound);
        channel.position(sound);
        channel.force(true);
        return new Journal(channel, sound);
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("Another process writes to " + file);
            }
            LockSupport.parkNanos(POLL.toNanos());
            lock = channel.tryLock();
        }
    }

    /**
     * Answers where the sound part ends. Reads by the channel that holds the lock: closing any other one of the same file
     * would give the lock away.
     */
    private static long replay(FileChannel channel, Consumer<Map<String, String>> entries) throws IOException {
        long sound = 0;
        var in = new BufferedInputStream(Channels.newInputStream(channel));
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            var bytes = line.toByteArray();
            line.reset();
            if (!isSound(bytes)) {
                if (in.read() < 0) break;
                throw new IllegalStateException("The journal is damaged at byte " + sound);
            }
            entries.accept(FlatJson.read(json(bytes)));
            sound += bytes.length + 1;
        }
        return sound;
    }

    private static boolean isSound(byte[] line) {
        if (line.length <= CHECKSUM_DIGITS) {
            return false;
        }
        var checksum = new String(line, 0, CHECKSUM_DIGITS, StandardCharsets.US_ASCII);
        return checksum.equals(checksum(json(line)));
    }

    private static byte[] json(byte[] line) {
        return Arrays.copyOfRange(line, CHECKSUM_DIGITS + 1, line.length);
    }

    private static String checksum(byte[] json) {
        var crc = new CRC32();
        crc.update(json);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** In the order of the calls; on the disk only after {@link #force()}. After a failure nothing is ever added again. */
    void append(Map<String, ?> fields) {
        var json = FlatJson.write(fields);
        var line = ByteBuffer.allocate(CHECKSUM_DIGITS + json.length + 2);
        line.put(checksum(json).getBytes(StandardCharsets.US_ASCII))
                .put((byte) ' ')
                .put(json)
                .put((byte) '\n');
        line.flip();
        synchronized (this) {
            requireSound();
            try {
                while (line.hasRemaining()) {
                    written += channel.write(line);
                }
            } catch (IOException failure) {
                broken = failure;
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Returns when everything added before is on the disk. */
    void force() {
        long wanted = written();
        synchronized (disk) {
            if (safe >= wanted) return;
            long now = written();
            try {
                channel.force(false);
            } catch (IOException failure) {
                fail(failure);
            }
            safe = now;
        }
    }

    private synchronized long written() {
        requireSound();
        return written;
    }

    private synchronized void fail(IOException failure) {
        broken = failure;
        throw new UncheckedIOException(failure);
    }

    private void requireSound() {
        if (broken != null) {
            throw new UncheckedIOException("The journal is broken", broken);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
