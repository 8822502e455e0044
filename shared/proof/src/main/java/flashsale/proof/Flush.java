package flashsale.proof;

import flashsale.domain.sale.SaleId;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The gate loses all its data in the middle of the lives, and an admin rebuilds the sale while they go on. By then every
 * promise has reached Kafka and become an order, so nothing may be lost with the gate. While the crowd buys, it would be
 * otherwise: what Redis alone has promised dies with it.
 */
final class Flush {
    private final Runnable loss;
    private final Runnable tidying;
    private final int when;

    private int begun;
    private Optional<CompletableFuture<Void>> rebuilt = Optional.empty();

    private Flush(Runnable loss, Runnable tidying, int when) {
        this.loss = loss;
        this.tidying = tidying;
        this.when = when;
    }

    static Flush afterHalfOf(int lives, OpenStores stores, AdminDesk desk, SaleId sale) {
        // The gate forgets these as well.
        var others =
                desk.openSales().stream().filter(open -> !open.equals(sale)).toList();
        Runnable loss = () -> {
            stores.flushStock();
            desk.rebuild(sale);
        };
        return new Flush(loss, () -> others.forEach(desk::rebuild), Math.max(1, lives / 2));
    }

    static Flush never() {
        return new Flush(() -> {}, () -> {}, Integer.MAX_VALUE);
    }

    /** To be called for every life that begins, on one thread. */
    void begun() {
        if (++begun == when) {
            rebuilt = Optional.of(CompletableFuture.runAsync(loss));
        }
    }

    /**
     * Waits until the sale has its gate again.
     *
     * @return a sentence about it; empty where nothing was lost
     */
    Optional<String> await() {
        try {
            return rebuilt.map(rebuilding -> {
                rebuilding.join();
                return "The gate lost all its data after %,d lives, and the sale was rebuilt.".formatted(when);
            });
        } catch (CompletionException failed) {
            throw new CannotRun(
                    "The sale was not rebuilt: %s".formatted(failed.getCause().getMessage()), failed);
        }
    }

    /** Gives the other sales their gates back, so that the shop stays of use. */
    void tidy() {
        tidying.run();
    }
}
