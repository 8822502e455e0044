/**
 * The world of ordinary orders: several lines, each of a pool of its own. The order function reserves line by line and
 * then writes the order down in one transaction; what it leaves behind is swept, landed, and given back.
 *
 * <p>Every line is one unit. Rebuilds are not in this world: {@link flashsale.proof.model.purchase} has them, and a pool
 * is a sale.
 */
package flashsale.proof.model.lines;
