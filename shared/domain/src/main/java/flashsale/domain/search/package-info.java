/**
 * Finding products by words. The index behind it is a copy of the catalogue, some moments old, which may be thrown away
 * and made again at any time.
 */
package flashsale.domain.search;
