package flashsale.proof;

import flashsale.domain.sale.SaleId;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The gate loses all its data in the middle of the lives, and an admin rebuilds the sale while they go on. By then every
 * promise has reached Kafka and become an order, so nothing may be lost with the gate. While the crowd buys, it would be
 * otherwise: what Redis alone has promised dies with it.
 */
final class Flush {
    private final OpenStores stores;
    private final AdminDesk desk;
    private final SaleId sale;
    private final int when;

    /** Sales that were open before; the gate has forgotten them as well. */
    private final List<SaleId> others;

    private int begun;
    private CompletableFuture<Void> rebuilt = CompletableFuture.completedFuture(null);

    private Flush(OpenStores stores, AdminDesk desk, SaleId sale, int when, List<SaleId> others) {
        this.stores = stores;
        this.desk = desk;
        this.sale = sale;
        this.when = when;
        this.others = others;
    }

    static Flush afterHalfOf(int lives, OpenStores stores, AdminDesk desk, SaleId sale) {
        var others =
                desk.openSales().stream().filter(open -> !open.equals(sale)).toList();
        return new Flush(stores, desk, sale, Math.max(1, lives / 2), others);
    }

    static Flush never(OpenStores stores, AdminDesk desk, SaleId sale) {
        return new Flush(stores, desk, sale, Integer.MAX_VALUE, List.of());
    }

    /** To be called for every life that begins, on one thread. */
    void begun() {
        if (++begun == when) {
            rebuilt = CompletableFuture.runAsync(() -> {
                stores.flushStock();
                desk.rebuild(sale);
            });
        }
    }

    /** Waits until the sale has its gate again. */
    void await() {
        try {
            rebuilt.join();
        } catch (CompletionException failed) {
            throw new CannotRun(
                    "The sale was not rebuilt: %s".formatted(failed.getCause().getMessage()), failed);
        }
    }

    /** Gives the other sales their gates back, so that the shop stays of use. */
    void tidy() {
        others.forEach(desk::rebuild);
    }
}
