/** Reads what functions print: as lines for people ({@code make logs}), and as one order's trace ({@code make trace}). */
package flashsale.local.trace;
