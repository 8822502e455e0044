package flashsale.proof.sim.stage;

/** What may go wrong, each with how often it does at most where a seed has drawn it: once in so many chances. */
public enum Fault {
    /** The process ends before its next call of a port, or before its answer. */
    CRASH(60),
    /** A call waits for up to some seconds. */
    DELAY(12),
    /** A process is stopped for up to twenty seconds, and then goes on. */
    FREEZE(80),
    /** A store gives no answer, and nothing has happened. */
    TIMEOUT_BEFORE(40),
    /** A store gives no answer, and it has happened. */
    TIMEOUT_AFTER(40),
    /** Redis gives no answer, and it happens later. */
    TIMEOUT_LATE(60),
    /** The connection to Redis breaks, before or after; the client tries once more by itself. */
    CONNECTION_LOST(40),
    /** A record never reaches Kafka. */
    RECORD_LOST(8),
    /** A record has reached Kafka, and its acknowledgement is lost. */
    ACK_LOST(10),
    /** A record reaches Kafka up to two seconds later. */
    RECORD_LATE(10),
    /** A record is written twice. */
    RECORD_TWICE(12),
    /** Somebody writes into the topic what nobody can read. */
    POISON(15),
    /** A batch is delivered, and what was done with it is not remembered. */
    COMMIT_LOST(6),
    /** Batches end anywhere, instead of at the end of what is there. */
    TORN_BATCH(2),
    /** A message of the provider never comes, comes twice, or in another order. */
    MESSAGE_LOST(4),
    MESSAGE_TWICE(3),
    MESSAGE_LATE(3),
    /** A clock jumps by up to half a second. */
    CLOCK_JUMP(40),
    /** A buyer clicks twice at once. */
    DOUBLE_CLICK(3);

    final int atMostOnceIn;

    Fault(int atMostOnceIn) {
        this.atMostOnceIn = atMostOnceIn;
    }
}
