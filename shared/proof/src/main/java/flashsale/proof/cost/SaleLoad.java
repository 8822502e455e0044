package flashsale.proof.cost;

/**
 * A crowd, and what it makes the shop do.
 *
 * @param buyers who come
 * @param stock units, each of them sold to somebody
 * @param seconds between the opening and the last click
 */
record SaleLoad(long buyers, long stock, long seconds) {
    /** Of a buyer, repeats and second clicks included. */
    private static final double CLICKS = 1.3;

    /** Pages of products and sales a buyer asks the API for, and the share of them that CloudFront does not have. */
    private static final double READS = 2;

    private static final double READS_PAST_CDN = 0.01;

    /** A winner looks after his order so often. */
    private static final double POLLS = 3;

    /** Files of the storefront a buyer loads, and their size. */
    private static final double FILES = 20;

    private static final double MEGABYTES = 0.5;

    /** Purchases landed together, on average. */
    private static final double BATCH = 100;

    /** A crowd clicks when the sale opens: the busiest second has so many times the average. */
    private static final double PEAK = 3;

    SaleLoad {
        if (buyers < 1 || stock < 0 || seconds < 1) {
            throw new IllegalArgumentException("A sale has a buyer and a second, and no less than no stock");
        }
        if (stock > buyers * CLICKS) {
            throw new IllegalArgumentException("%d buyers do not buy %d units".formatted(buyers, stock));
        }
    }

    double purchases() {
        return buyers * CLICKS;
    }

    double reads() {
        return buyers * READS * READS_PAST_CDN;
    }

    double polls() {
        return stock * POLLS;
    }

    /** The provider's fees are not the shop's hosting. */
    double payments() {
        return stock;
    }

    /** The provider tells of each payment. */
    double webhooks() {
        return payments();
    }

    double batches() {
        return stock / BATCH;
    }

    double throughTheApi() {
        return purchases() + reads() + polls() + payments() + webhooks();
    }

    double invocations() {
        return throughTheApi() + batches();
    }

    double throughTheCdn() {
        return buyers * (FILES + READS + CLICKS);
    }

    double throughTheFirewall() {
        return buyers * (READS + CLICKS);
    }

    double gigabytesOut() {
        return buyers * MEGABYTES / 1000;
    }

    /** Of so many in the whole sale, those in its busiest second. */
    double peakOf(double inAll) {
        return PEAK * inAll / seconds;
    }
}
