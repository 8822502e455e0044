/**
 * What is true about users, products, sales and orders. Depends on the JDK only: no framework, no JSON, no clock, no
 * randomness. Ports (interfaces that adapters implement) live beside the nouns they serve.
 */
package flashsale.domain;
