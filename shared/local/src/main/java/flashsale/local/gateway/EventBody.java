package flashsale.local.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A body as text or as base64: HTTP APIs decide by the content type, and take everything they do not know for binary. */
final class EventBody {
    private EventBody() {}

    static void write(JsonGenerator out, Buffer body, String contentType) throws IOException {
        if (body.length() == 0) {
            out.writeBooleanField("isBase64Encoded", false);
            return;
        }
        byte[] bytes = body.getBytes();
        boolean text = isText(contentType) && isUtf8(bytes);
        out.writeFieldName("body");
        if (text) out.writeUTF8String(bytes, 0, bytes.length);
        else out.writeBinary(bytes);
        out.writeBooleanField("isBase64Encoded", !text);
    }

    static boolean isText(String contentType) {
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.equals("application/json")
                || type.equals("application/xml")
                || type.equals("application/javascript");
    }

    /** Bytes that are no text must reach the function as they are, whatever the content type claims. */
    private static boolean isUtf8(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) return decodes(bytes);
        }
        return true;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
