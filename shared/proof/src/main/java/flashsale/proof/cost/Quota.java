package flashsale.proof.cost;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A limit of AWS, of the template or of one node, in its busiest second, and what helps. */
enum Quota {
    INVOKE_RATE("Lambda: invocations a second, ten times the account's concurrency", 10_000, "raise the concurrency") {
        @Override
        double demand(SaleLoad load) {
            return load.peakOf(load.invocations());
        }
    },
    CONCURRENCY("Lambda: purchases at once, SeckillConcurrency", 600, "raise it, and the account's concurrency") {
        @Override
        double demand(SaleLoad load) {
            return load.peakOf(load.purchases()) * SaleBill.REFUSAL;
        }
    },
    API_RATE(
            "HTTP API: requests a second of an account and region",
            10_000,
            "ask for more, or let buyers wait at the edge") {
        @Override
        double demand(SaleLoad load) {
            return load.peakOf(load.throughTheApi());
        }
    },
    ROUTE_RATE("HTTP API: purchases a second, RouteSettings of the template", 20_000, "raise it with the two above") {
        @Override
        double demand(SaleLoad load) {
            return load.peakOf(load.purchases());
        }
    },
    CDN_RATE("CloudFront: requests a second of a distribution", 250_000, "ask for more") {
        @Override
        double demand(SaleLoad load) {
            return load.peakOf(load.throughTheCdn());
        }
    },
    STOCK_SCRIPTS("Stock Redis: scripts a second of one node", 50_000, "split the sale into several") {
        @Override
        double demand(SaleLoad load) {
            return load.peakOf(load.purchases());
        }
    },
    LANDING(
            "Landing: records a second of 10 batches of 500 at once",
            16_000,
            "raise LandingPollers and PurchasePartitions") {
        @Override
        double demand(SaleLoad load) {
            return load.peakOf(load.stock());
        }
    };

    private final String what;
    private final double limit;
    private final String remedy;

    Quota(String what, double limit, String remedy) {
        this.what = what;
        this.limit = limit;
        this.remedy = remedy;
    }

    abstract double demand(SaleLoad load);

    /** Above one, the quota binds. */
    double share(SaleLoad load) {
        return demand(load) / limit;
    }

    /** The one that binds first comes first. */
    static List<Quota> byShare(SaleLoad load) {
        return Stream.of(values())
                .sorted(Comparator.comparingDouble((Quota quota) -> quota.share(load))
                        .reversed())
                .toList();
    }

    String text(SaleLoad load) {
        return "  %-66s %9.0f of %7.0f, %4.0f %%%s"
                .formatted(what, demand(load), limit, 100 * share(load), share(load) > 1 ? ": " + remedy : "");
    }
}
