package flashsale.local.demo;

import java.util.List;

/**
 * The words that products of one kind are made of; see {@code shelves.json}. A text with a bar is Chinese before it and
 * English after it.
 *
 * @param code begins their SKUs
 * @param zh what such a product is called, where its model is no word of its own
 * @param models from plain to fine; prices follow
 * @param variant what a buyer chooses, from small to large; prices follow
 * @param colours with the colour's plain name as a third part; may be empty
 * @param lowest price, in fen
 * @param count how many products are made, of all that could be
 */
record Shelf(
        String category,
        String code,
        String zh,
        String en,
        List<String> brands,
        List<String> models,
        List<String> tags,
        Variant variant,
        List<String> colours,
        long lowest,
        long highest,
        List<String> about,
        int count) {

    record Variant(String name, List<String> values) {}

    /** Of all products that could be made of these words. */
    int combinations() {
        return brands.size() * models.size() * tags.size() * variant.values().size() * Math.max(1, colours.size());
    }
}
