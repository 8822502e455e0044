package flashsale.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer of Redis, to be read as what the caller knows it to be. */
record Reply(Object value) {
    boolean isNil() {
        return value == null;
    }

    String text() {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }

    /** An integer, or a text that is one. */
    long number() {
        return value instanceof Long number ? number : Long.parseLong(text());
    }

    int integer() {
        return Math.toIntExact(number());
    }

    List<Reply> items() {
        return ((List<?>) value).stream().map(Reply::new).toList();
    }

    Reply get(int index) {
        return new Reply(((List<?>) value).get(index));
    }
}
