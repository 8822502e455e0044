package flashsale.proof.shop;

import java.net.URI;

/** A shop that serves. Closing it stops what this run has started, and nothing else. */
public sealed interface Shop extends AutoCloseable permits RunningShop, StartedShop {
    /** No function is called so. */
    String PROVIDER = "provider";

    URI url();

    Stores stores();

    /**
     * Kills one process of a function, or the payment provider, as kill -9 does.
     *
     * @param name as the function's folder is called, such as order-events; or {@link #PROVIDER}
     * @return whether there was one
     */
    boolean kill(String name);

    @Override
    void close();
}
