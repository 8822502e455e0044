package flashsale.proof.cost;

import flashsale.telemetry.Metric;

/** A month in which nobody comes. */
enum MonthBill {
    /** template.yaml, Size: prod. */
    PROD {
        @Override
        Bill bill() {
            return shared("An idle month, prod")
                    .with(
                            "Kafka: 3 m7g.large with 100 GB each",
                            Price.KAFKA_M7G_LARGE_HOUR.of(3 * HOURS).add(Price.KAFKA_GIGABYTE_MONTH.of(300)))
                    .with("Stock Redis: 2 r7g.large", Price.VALKEY_R7G_LARGE_HOUR.of(2 * HOURS))
                    .with("MySQL: writer and reader at 1 ACU", Price.AURORA_ACU_HOUR.of(2 * HOURS))
                    .with(
                            "OpenSearch: 2 m7g.medium with 20 GB each",
                            Price.SEARCH_M7G_MEDIUM_HOUR.of(2 * HOURS).add(Price.SEARCH_GIGABYTE_MONTH.of(40)));
        }
    },

    /** Size: dev. */
    DEV {
        @Override
        Bill bill() {
            return shared("An idle month, dev")
                    .with(
                            "Kafka: 3 t3.small with 10 GB each",
                            Price.KAFKA_T3_SMALL_HOUR.of(3 * HOURS).add(Price.KAFKA_GIGABYTE_MONTH.of(30)))
                    .with("Stock Redis: 2 t4g.small", Price.VALKEY_T4G_SMALL_HOUR.of(2 * HOURS))
                    .with("MySQL: writer at 0.5 ACU", Price.AURORA_ACU_HOUR.of(0.5 * HOURS))
                    .with(
                            "OpenSearch: 1 t3.small with 20 GB",
                            Price.SEARCH_T3_SMALL_HOUR.of(HOURS).add(Price.SEARCH_GIGABYTE_MONTH.of(20)));
        }
    };

    /** AWS's own month. */
    private static final double HOURS = 730;

    /** template.yaml has so many, and RDS keeps the owner's. */
    private static final double SECRETS = 7;

    static final int ALARMS = 26;

    /** Its rounds are five seconds apart, so that each minute's is awake for nearly two; the GB are its memory. */
    private static final double UPKEEP_GIGABYTE_SECONDS = 110 * 0.5;

    /** Of the month's minutes. */
    private static final double MINUTES = HOURS * 60;

    abstract Bill bill();

    private static Bill shared(String title) {
        return Bill.of(title)
                .with("Pollers of the mappings: 1 unit", Price.LAMBDA_POLLER_HOUR.of(HOURS))
                .with(
                        "Upkeep, two at once, each awake for 110 s of 120",
                        Price.LAMBDA_GIGABYTE_SECOND
                                .of(UPKEEP_GIGABYTE_SECONDS * MINUTES)
                                .add(Price.LAMBDA_REQUEST.of(MINUTES)))
                .with("Cache Redis, serverless and empty", Price.VALKEY_SERVERLESS_GIGABYTE_HOUR.of(0.1 * HOURS))
                .with("NAT gateway, the way to the payment provider", Price.NAT_HOUR.of(HOURS))
                .with("Endpoint of Secrets Manager in two zones", Price.ENDPOINT_HOUR.of(2 * HOURS))
                .with("WAF", Price.WAF_MONTH.of(1))
                .with("Key and secrets", Price.KEY_MONTH.of(1).add(Price.SECRET_MONTH.of(SECRETS)))
                .with("Alarms and dashboard", Price.ALARM_MONTH.of(ALARMS).add(Price.DASHBOARD_MONTH.of(1)))
                .with(
                        "What functions count, at most: hours without are free",
                        Price.METRIC_MONTH.of(Metric.values().length));
    }
}
