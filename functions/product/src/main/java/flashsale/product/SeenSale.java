package flashsale.product;

import flashsale.domain.sale.Sale;
import java.time.Instant;

/** @param at when it was looked at; its phase is the phase of that instant */
record SeenSale(Sale sale, Instant at) {}
