package flashsale.product;

import flashsale.domain.sale.Sale;
import java.time.Instant;
import java.util.List;

/** @param at when they were looked at, all of them at once */
record SeenSales(List<Sale> sales, Instant at) {}
