package flashsale.proof.cost;

/** A sale on a prod stack: what it costs beyond being there, and its stores for the hour. */
final class SaleBill {
    /** Of the purchase function, in GB; and how long it takes to refuse and to sell, in seconds. */
    private static final double MEMORY = 0.5;

    static final double REFUSAL = 0.010;
    private static final double SALE = 0.025;
    private static final double READ = 0.012;
    private static final double POLL = 0.005;

    /** Of the order function, which waits for the provider; and to hear what the provider says later. */
    private static final double PAYMENT = 0.3;

    private static final double WEBHOOK = 0.05;

    /** Of one batch that lands. */
    private static final double BATCH_GIGABYTE_SECONDS = 0.3;

    /** template.yaml: SalePeakConcurrency, from before the sale until after it. */
    private static final double WARM_FUNCTIONS = 500;

    private static final double WARM_SECONDS = 3600;

    /** Of function and access log, in GB per invocation; and the share of traces that is kept. */
    private static final double LOG = 0.8e-6;

    private static final double TRACED = 0.05;

    private static final double STOCK_NODES = 2;
    private static final double BROKERS = 3;

    /** Writer and reader at SaleAcu for ten minutes, and reads and writes per order. */
    private static final double ACU_HOURS = 2 * 8 / 6.0;

    private static final double IO_PER_ORDER = 20;

    private SaleBill() {}

    static Bill of(SaleLoad load) {
        return Bill.of("One sale: %d buyers, %d units, %d s".formatted(load.buyers(), load.stock(), load.seconds()))
                .with("Lambda: requests", Price.LAMBDA_REQUEST.of(load.invocations()))
                .with("Lambda: time", Price.LAMBDA_GIGABYTE_SECOND.of(gigabyteSeconds(load)))
                .with(
                        "Lambda: 500 purchase functions kept warm for an hour",
                        Price.LAMBDA_WARM_GIGABYTE_SECOND.of(WARM_FUNCTIONS * MEMORY * WARM_SECONDS))
                .with("HTTP API", Price.HTTP_API_REQUEST.of(load.throughTheApi()))
                .with("CloudFront: requests", Price.CLOUDFRONT_REQUEST.of(load.throughTheCdn()))
                .with("CloudFront: bytes", Price.CLOUDFRONT_GIGABYTE.of(load.gigabytesOut()))
                .with("WAF", Price.WAF_REQUEST.of(load.throughTheFirewall()))
                .with("Logs", Price.LOG_GIGABYTE.of(load.invocations() * LOG))
                .with("Traces", Price.TRACE.of(load.invocations() * TRACED))
                .with("Stock Redis, an hour", Price.VALKEY_R7G_LARGE_HOUR.of(STOCK_NODES))
                .with("Kafka, an hour", Price.KAFKA_M7G_LARGE_HOUR.of(BROKERS))
                .with(
                        "MySQL",
                        Price.AURORA_ACU_HOUR.of(ACU_HOURS).add(Price.AURORA_IO.of(load.stock() * IO_PER_ORDER)));
    }

    private static double gigabyteSeconds(SaleLoad load) {
        double purchases = (load.purchases() - load.stock()) * REFUSAL + load.stock() * SALE;
        double others =
                load.reads() * READ + load.polls() * POLL + load.payments() * PAYMENT + load.webhooks() * WEBHOOK;
        return (purchases + others) * MEMORY + load.batches() * BATCH_GIGABYTE_SECONDS;
    }
}
