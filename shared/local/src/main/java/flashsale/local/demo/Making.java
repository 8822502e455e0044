package flashsale.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one product of a shelf's words. Each number below {@link Shelf#combinations} makes another one. */
final class Making {
    /** How much of the way from the lowest to the highest price model, variant and brand account for, in percent. */
    private static final int MODEL = 55;

    private static final int VARIANT = 35;
    private static final int BRAND = 10;

    private static final long FEN = 100;

    private final Shelf shelf;
    private int rest;

    private Making(Shelf shelf, int combination) {
        this.shelf = shelf;
        this.rest = combination;
    }

    static DemoProduct of(Shelf shelf, int combination, int place) {
        return new Making(shelf, combination).product(place);
    }

    private DemoProduct product(int place) {
        int about = rest % shelf.about().size();
        int brand = take(shelf.brands());
        int model = take(shelf.models());
        var tag = shelf.tags().get(take(shelf.tags()));
        int variant = take(shelf.variant().values());
        var colour = shelf.colours().isEmpty() ? "" : shelf.colours().get(take(shelf.colours()));
        var words = new Words(
                shelf, brand, model, tag, variant, colour, shelf.about().get(about));
        return new DemoProduct(
                "%s-%04d".formatted(shelf.code(), place),
                words.name(),
                words.description(),
                new DemoProduct.Price(price(brand, model, variant), "CNY"),
                shelf.category(),
                List.of("/images/%s/%04d.jpg".formatted(shelf.category(), place)),
                words.attributes());
    }

    private int take(List<String> words) {
        int index = rest % words.size();
        rest /= words.size();
        return index;
    }

    /** Whole yuan that end with nine, as prices do. */
    private long price(int brand, int model, int variant) {
        long percent = share(MODEL, model, shelf.models())
                + share(VARIANT, variant, shelf.variant().values())
                + share(BRAND, brand, shelf.brands());
        long yuan = (shelf.lowest() + (shelf.highest() - shelf.lowest()) * percent / 100) / FEN;
        return (yuan / 10 * 10 + 9) * FEN;
    }

    private static long share(int percent, int index, List<String> words) {
        return (long) percent * index / Math.max(1, words.size() - 1);
    }

    private record Words(Shelf shelf, int brand, int model, String tag, int variant, String colour, String about) {
        String name() {
            return joined(
                    " ", brandName(), part(modelName(), 0), part(tag, 0), noun(shelf.zh()), value(), part(colour, 0));
        }

        String description() {
            var product = joined(" ", brandName(), part(modelName(), 1), noun(shelf.en()));
            return part(about, 0) + ' ' + joined(", ", product, part(tag, 1), value(), part(colour, 1)) + ". "
                    + part(about, 1);
        }

        Map<String, List<String>> attributes() {
            var attributes = new LinkedHashMap<String, List<String>>();
            attributes.put("品牌", List.of(brandName()));
            attributes.put(shelf.variant().name(), List.of(value()));
            if (!colour.isEmpty()) {
                attributes.put("颜色", List.of(part(colour, 0)));
                attributes.put("color", List.of(part(colour, 2)));
            }
            return attributes;
        }

        private String brandName() {
            return shelf.brands().get(brand);
        }

        private String modelName() {
            return shelf.models().get(model);
        }

        private String value() {
            return shelf.variant().values().get(variant);
        }

        /** A model that is a word says itself what it is. */
        private String noun(String kind) {
            return modelName().contains("|") ? "" : kind;
        }

        private static String part(String text, int index) {
            var parts = text.split("\\|");
            return parts[Math.min(index, parts.length - 1)];
        }

        private static String joined(String separator, String... words) {
            return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(separator));
        }
    }
}
