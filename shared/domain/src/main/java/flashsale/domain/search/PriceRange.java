package flashsale.domain.search;

import java.util.OptionalLong;

/** Prices in minor units, both ends included; an end that is empty is open. */
public record PriceRange(OptionalLong from, OptionalLong to) {
    public static final PriceRange ANY = new PriceRange(OptionalLong.empty(), OptionalLong.empty());

    public PriceRange {
        if (from.isPresent() && from.getAsLong() < 0 || to.isPresent() && to.getAsLong() < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
        if (from.isPresent() && to.isPresent() && from.getAsLong() > to.getAsLong()) {
            throw new IllegalArgumentException("must not be below the lowest price");
        }
    }

    public boolean contains(long price) {
        return price >= from.orElse(0) && price <= to.orElse(Long.MAX_VALUE);
    }
}
