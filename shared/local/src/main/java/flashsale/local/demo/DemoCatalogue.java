package flashsale.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * More than two thousand products that could be: invented brands, real kinds of things, in Chinese and English. The same
 * seed makes the same products, so that bringing them twice changes nothing.
 */
public final class DemoCatalogue {
    private static final long USUAL_SEED = 1111;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Shelf> shelves;
    private final long seed;

    DemoCatalogue(long seed) {
        this.shelves = shelves();
        this.seed = seed;
    }

    public static DemoCatalogue usual() {
        return new DemoCatalogue(USUAL_SEED);
    }

    private static List<Shelf> shelves() {
        try (var words = DemoCatalogue.class.getResourceAsStream("shelves.json")) {
            return JSON.readValue(words, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException("The words of the demo catalogue cannot be read", broken);
        }
    }

    /** The paths of all categories that have products. */
    public Set<String> categories() {
        return shelves.stream().map(Shelf::category).collect(Collectors.toCollection(TreeSet::new));
    }

    List<DemoProduct> products() {
        return shelves.stream().flatMap(shelf -> of(shelf).stream()).toList();
    }

    private List<DemoProduct> of(Shelf shelf) {
        var combinations = IntStream.range(0, shelf.combinations()).boxed().collect(Collectors.toList());
        Collections.shuffle(combinations, new Random(seed + shelf.code().hashCode()));
        return IntStream.range(0, shelf.count())
                .mapToObj(i -> Making.of(shelf, combinations.get(i), i + 1))
                .toList();
    }

    /** The products as the index would be told of them, if an empty shop had imported them at that time. */
    public List<ProductChange> changes(Instant at) {
        var products = products();
        return IntStream.range(0, products.size())
                .mapToObj(i -> products.get(i).change(new ProductId(i + 1L), at))
                .toList();
    }

    /** A product a line, as the import route reads them. */
    public byte[] lines() {
        return products().stream()
                .map(DemoCatalogue::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(DemoProduct product) {
        try {
            return JSON.writeValueAsString(product);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A record of texts is always JSON", impossible);
        }
    }
}
