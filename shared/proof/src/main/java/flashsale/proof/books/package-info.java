/** The shop's books as Redis, Kafka, MySQL and the clients tell them, and the check whether they agree. */
package flashsale.proof.books;
