package flashsale.search;

import flashsale.domain.money.Money;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A small shop of many kinds of things, in Chinese and English, as its merchants might describe them. */
final class SeededCatalogue {
    private static final Instant OPENING = Instant.parse("2026-11-01T00:00:00Z");

    private SeededCatalogue() {}

    static List<ProductChange> products() {
        var products = new ArrayList<ProductChange>();
        for (var row : rows("products.tsv")) {
            long id = products.size() + 1;
            var details = new ProductDetails(Optional.of(new Category(row[1])), List.of(), attributes(row[5]));
            var content = new ProductContent(
                    new ProductText(row[3], row[4]),
                    Money.of(Long.parseLong(row[2]), "CNY"),
                    details,
                    ProductStatus.ACTIVE);
            var added = OPENING.plus(Duration.ofMinutes(id));
            products.add(new ProductChange(
                    new Product(new ProductId(id), new Sku(row[0]), content, 1, added, added),
                    OptionalLong.of(id % 4 == 0 ? 0 : id)));
        }
        return products;
    }

    private static List<Attribute> attributes(String column) {
        return Stream.of(column.split("\\|"))
                .map(pair -> pair.split("="))
                .map(pair -> new Attribute(pair[0], List.of(pair[1])))
                .toList();
    }

    /** The columns of a file of this folder. */
    static List<String[]> rows(String resource) {
        try (var in = SeededCatalogue.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
