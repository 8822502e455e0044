/** Everything about Kafka: topics, what a record looks like, how one is sent from a function. */
package flashsale.messaging;
