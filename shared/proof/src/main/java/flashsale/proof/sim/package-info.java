/**
 * {@code make prove-sim}: the use cases and doors of the functions, the adapters of Redis and Kafka, the records and the
 * scripts, all as they are, over stores that are simulated. A seed decides who moves next and what goes wrong, so a
 * failure is replayed by its seed.
 *
 * <p>Simulated are Redis below its client's connection, Kafka below the producer, the event source mapping, the clock,
 * and MySQL and the payment provider by the ports in memory, which pass the contracts that the real ones pass.
 */
package flashsale.proof.sim;
