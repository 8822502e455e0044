/**
 * For tests only: ports in memory, the contracts that they and the real adapters both pass, and the real servers. The
 * rules of the house are in {@link flashsale.testing.house}.
 */
package flashsale.testing;
