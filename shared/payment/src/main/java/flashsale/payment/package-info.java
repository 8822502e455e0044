/**
 * The payment providers: what a function needs to speak to one. The provider of one machine, which is a process of its
 * own, is in {@code sandbox}.
 */
package flashsale.payment;
