package flashsale.catalog;

import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Refusal;
import flashsale.http.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of an import's body, read one by one. A line that cannot be read is known by its number. */
final class ImportLines {
    /** What fits into the time a request has, several times over. */
    static final int MOST_LINES = 10_000;

    /** What the API's own limit lets through. */
    static final int LARGEST_BODY = 6 * 1024 * 1024;

    private final byte[] body;
    private final int[] ends;

    /** @throws Refusal where it is too long; then nothing of it was looked at */
    ImportLines(byte[] body) {
        this.body = body;
        this.ends = ends(body);
        if (body.length > LARGEST_BODY) {
            throw tooLarge();
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(
                ProblemType.BODY_TOO_LARGE,
                "At most %d lines in %d bytes are read".formatted(MOST_LINES, LARGEST_BODY));
    }

    /** What a line says, whatever the format. */
    interface Format {
        Fields read(byte[] line) throws IOException;
    }

    private static int[] ends(byte[] body) {
        var breaks = IntStream.range(0, body.length).filter(i -> body[i] == '\n');
        return IntStream.concat(breaks, IntStream.of(body.length)).toArray();
    }

    /** Counted from 1, without its end. */
    byte[] line(int number) {
        int start = number == 1 ? 0 : ends[number - 2] + 1;
        int end = ends[number - 1];
        return Arrays.copyOfRange(body, start, end > start && body[end - 1] == '\r' ? end - 1 : end);
    }

    /**
     * Lines with nothing in them are passed over.
     *
     * @throws Refusal where there are too many; then nothing of them was looked at
     */
    Stream<ImportLine> read(int first, Format format) {
        boolean endsWithABreak = line(ends.length).length == 0;
        if (ends.length - (endsWithABreak ? first : first - 1) > MOST_LINES) {
            throw tooLarge();
        }
        return IntStream.rangeClosed(first, ends.length)
                .filter(number -> !isBlank(line(number)))
                .mapToObj(number -> read(number, line(number), format));
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).isBlank();
    }

    private static ImportLine read(int number, byte[] line, Format format) {
        try {
            return new ImportLine.Readable(number, ProductRequest.of(format.read(line)));
        } catch (Refusal refusal) {
            return new ImportLine.Broken(number, violations(refusal));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory cannot fail", impossible);
        }
    }

    /** A line that is refused as a whole has no field to blame. */
    private static List<Violation> violations(Refusal refusal) {
        return refusal.violations().isEmpty() ? List.of(new Violation("", refusal.getMessage())) : refusal.violations();
    }
}
