package flashsale.proof.shop;

import java.net.URI;

/** A shop that serves. Closing it stops what this run has started, and nothing else. */
public interface Shop extends AutoCloseable {
    URI url();

    Stores stores();

    /**
     * Kills one process of a function, as kill -9 does.
     *
     * @return whether there was one
     */
    boolean kill(String function);

    @Override
    void close();
}
