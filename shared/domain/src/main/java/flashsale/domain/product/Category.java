package flashsale.domain.product;

import java.util.regex.Pattern;

/**
 * A place in the tree of categories, as the path to it from the top: {@code electronics/phones}. The tree is what the
 * paths of products say; nothing else has to exist.
 */
public record Category(String path) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,4}");

    /** The column holds no more. */
    private static final int LONGEST = 120;

    public Category {
        if (path.length() > LONGEST || !SHAPE.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 5 lower-case words, joined by slashes, of at most %d characters".formatted(LONGEST));
        }
    }

    /** True of the category itself, too. */
    public boolean contains(Category other) {
        return other.path.equals(path) || other.path.startsWith(path + '/');
    }

    @Override
    public String toString() {
        return path;
    }
}
