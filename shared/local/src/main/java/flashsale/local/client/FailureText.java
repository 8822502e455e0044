package flashsale.local.client;

import java.nio.charset.StandardCharsets;

/** A failure as the Runtime API wants to hear of it. */
record FailureText(String type, String message) {
    static FailureText of(Throwable failure) {
        return new FailureText(failure.getClass().getName(), String.valueOf(failure.getMessage()));
    }

    byte[] json() {
        return "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}"
                .formatted(escaped(message), type)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char one : text.toCharArray()) {
            if (one == '"' || one == '\\') escaped.append('\\').append(one);
            else if (one < ' ') escaped.append(' ');
            else escaped.append(one);
        }
        return escaped.toString();
    }
}
