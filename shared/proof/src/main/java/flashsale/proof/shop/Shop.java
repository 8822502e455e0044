package flashsale.proof.shop;

import java.net.URI;

/** A shop that serves. Closing it stops what this run has started, and nothing else. */
public sealed interface Shop extends AutoCloseable permits RunningShop, StartedShop {
    URI url();

    Stores stores();

    /**
     * Kills one process of a function, as kill -9 does.
     *
     * @param function as its folder is called, such as order-events
     * @return whether there was one
     */
    boolean kill(String function);

    @Override
    void close();
}
