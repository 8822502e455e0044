package flashsale.catalog;

import flashsale.http.FieldsReader;
import flashsale.http.ProblemType;
import flashsale.http.Refusal;
import flashsale.http.Reply;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;

@Path("/v1/admin/products/import")
public final class ImportResource {
    private final ImportProducts importProducts;
    private final FieldsReader json;

    ImportResource(ImportProducts importProducts, FieldsReader json) {
        this.importProducts = importProducts;
        this.json = json;
    }

    @POST
    public Response load(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
        var lines = new ImportLines(body.readNBytes(ImportLines.LARGEST_BODY + 1));
        return Reply.ok(importProducts.run(read(lines, mediaType(type))));
    }

    private Stream<ImportLine> read(ImportLines lines, String mediaType) {
        return switch (mediaType) {
            case "application/x-ndjson" -> lines.read(1, json::read);
            case "text/csv" -> lines.read(2, new CsvFormat(lines.line(1)));
            default ->
                throw new Refusal(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send it with Content-Type: application/x-ndjson, or text/csv");
        };
    }

    /** Without its parameters. */
    private static String mediaType(String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
