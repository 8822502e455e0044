package flashsale.testing;

/** How the units of a sale stand in the books. */
public record UnitCounts(int free, int reserved, int sold) {}
