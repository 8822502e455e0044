package flashsale.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line of JSON in a buffer that serves for all of them. A purchase is told within the purchase, by a process that may
 * be too young to have anything compiled: so most of a line is copied from constants, and the rest takes one loop. A
 * JSON library's generator took half of what a journal costs.
 */
final class JsonLine {
    private static final int USUAL_BYTES = 1_024;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** As many as a character takes that has to be written as its number. */
    private static final int ESCAPED_BYTES = 6;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    static byte[] constant(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    JsonLine raw(byte[] constant) {
        room(constant.length);
        System.arraycopy(constant, 0, bytes, length, constant.length);
        length += constant.length;
        return this;
    }

    JsonLine raw(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Without quotes around it; whatever it holds, it ends no text. */
    JsonLine text(String text) {
        int most = text.length();
        room(most * ESCAPED_BYTES);
        for (int i = 0; i < most; i++) {
            char one = text.charAt(i);
            if (one >= ' ' && one < 0x7F && one != '"' && one != '\\') {
                bytes[length++] = (byte) one;
            } else {
                escape(one);
            }
        }
        return this;
    }

    private void escape(char one) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = DIGITS[one >> shift & 0xF];
        }
    }

    JsonLine number(long number) {
        return raw(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** With its leading zeros. */
    JsonLine number(long number, int digits) {
        room(digits);
        long rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            bytes[length + i] = DIGITS[(int) (rest % 10)];
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** {@code 12.3} of 1230. */
    JsonLine hundredths(long hundredths) {
        long positive = Math.abs(hundredths);
        if (hundredths < 0) {
            raw('-');
        }
        number(positive / 100).raw('.');
        return positive % 10 == 0 ? number(positive % 100 / 10, 1) : number(positive % 100, 2);
    }

    /** In one write: several processes append to one file, and lines of others must not get into this one. */
    void endAt(OutputStream out) throws IOException {
        raw('\n');
        int written = length;
        length = 0;
        out.write(bytes, 0, written);
        out.flush();
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
