package flashsale.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of CSV as the JSON it stands for. Columns are named like fields: {@code price.amount}, {@code attributes.颜色};
 * several images, or values of one attribute, are separated by {@code |}, and an empty cell is no field. One line is one
 * product, so that a quote that is never closed spoils its own line only.
 */
final class CsvFormat implements ImportLines.Format {
    private static final Set<String> COLUMNS =
            Set.of("sku", "name", "description", "price.amount", "price.currency", "category", "images", "status");
    private static final String ATTRIBUTE = "attributes.";
    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private static final ObjectReader CELLS =
            new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private final List<String> columns;

    /** @throws Refusal where the header cannot be read, or names what no product has */
    CsvFormat(byte[] header) {
        this.columns = cells(header);
        for (var column : columns) {
            if (!COLUMNS.contains(column) && !column.startsWith(ATTRIBUTE)) {
                throw malformed("The header names a column that is not known: " + column);
            }
        }
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw malformed("The header names no column, or one twice");
        }
    }

    @Override
    public Fields read(byte[] line) {
        var cells = cells(line);
        if (cells.size() != columns.size()) {
            throw malformed("There are %d cells for %d columns".formatted(cells.size(), columns.size()));
        }
        var product = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            put(product, columns.get(i), cells.get(i));
        }
        return new Fields(product);
    }

    private static void put(ObjectNode product, String column, String cell) {
        if (column.equals("description")) {
            product.put(column, cell);
        } else if (cell.isEmpty()) {
            return;
        } else if (column.startsWith(ATTRIBUTE)) {
            var values = product.withObjectProperty("attributes").putArray(column.substring(ATTRIBUTE.length()));
            SEPARATOR.splitAsStream(cell).forEach(values::add);
        } else if (column.equals("images")) {
            var images = product.putArray(column);
            SEPARATOR.splitAsStream(cell).forEach(images::add);
        } else if (column.equals("price.amount") && WHOLE_NUMBER.matcher(cell).matches()) {
            product.withObjectProperty("price").put("amount", Long.parseLong(cell));
        } else if (column.startsWith("price.")) {
            product.withObjectProperty("price").put(column.substring("price.".length()), cell);
        } else {
            product.put(column, cell);
        }
    }

    private static List<String> cells(byte[] line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            var start = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            try (var rows = CELLS.<List<String>>readValues(start)) {
                return rows.hasNextValue() ? new ArrayList<>(rows.nextValue()) : List.of();
            }
        } catch (CharacterCodingException notText) {
            throw malformed("It is not UTF-8");
        } catch (JsonProcessingException notCsv) {
            throw malformed("It is not a line of CSV");
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory cannot fail", impossible);
        }
    }

    private static Refusal malformed(String detail) {
        return new Refusal(ProblemType.INVALID_REQUEST, detail);
    }
}
