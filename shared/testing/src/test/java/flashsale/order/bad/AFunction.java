package flashsale.order.bad;

import flashsale.persistence.bad.AnAdapter;

/** Nothing wrong with it. */
public record AFunction(AnAdapter adapter) {}
