package flashsale.testing;

import flashsale.domain.sale.Admission;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many buyers let loose on one gate at the same moment, each for one unit. */
public final class Crowd {
    private Crowd() {}

    /** @return how many of the buyers were admitted */
    public static long rush(StockGate gate, SaleTerms terms, int buyers) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.rangeClosed(1, buyers)
                    .mapToObj(buyer -> (Callable<Admission>) () -> {
                        start.await();
                        return gate.reserve(Purchases.attempt(terms, buyer, "rush", 1));
                    })
                    .map(threads::submit)
                    .toList();
            start.countDown();

            long admitted = 0;
            for (var attempt : attempts) {
                if (attempt.get() instanceof Admission.Admitted) {
                    admitted++;
                }
            }
            return admitted;
        }
    }
}
