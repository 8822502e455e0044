package flashsale.domain.product;

import java.util.List;
import java.util.Optional;

/**
 * The document side of a product: what differs from kind to kind.
 *
 * @param images the first one stands for the product in lists
 * @param attributes in the merchant's order, no name twice
 */
public record ProductDetails(Optional<Category> category, List<Image> images, List<Attribute> attributes) {
    public static final ProductDetails NONE = new ProductDetails(Optional.empty(), List.of(), List.of());

    private static final int MOST_IMAGES = 10;
    private static final int MOST_ATTRIBUTES = 50;

    public ProductDetails {
        if (images.size() > MOST_IMAGES) {
            throw new IllegalArgumentException("must be at most %d images".formatted(MOST_IMAGES));
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException("must be at most %d attributes".formatted(MOST_ATTRIBUTES));
        }
        if (attributes.stream().map(Attribute::name).distinct().count() < attributes.size()) {
            throw new IllegalArgumentException("must not have two attributes of one name");
        }
        images = List.copyOf(images);
        attributes = List.copyOf(attributes);
    }
}
