package flashsale.proof.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import flashsale.proof.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report as JSON, one field per component. */
public final class ReportFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportFile() {}

    public static void write(Record report, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(report) + System.lineSeparator());
        } catch (IOException failed) {
            throw new CannotRun("The report cannot be written to %s: %s.".formatted(file, failed.getMessage()), failed);
        }
    }
}
