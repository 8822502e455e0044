package flashsale.proof.cost;

import java.math.BigDecimal;

/** What AWS asks for one unit, in dollars, in us-east-1. */
enum Price {
    LAMBDA_REQUEST("0.00000020", "request", Source.REMEMBERED),
    LAMBDA_GIGABYTE_SECOND("0.0000133334", "GB-s on arm64", Source.REMEMBERED),
    LAMBDA_WARM_GIGABYTE_SECOND("0.0000033334", "GB-s of provisioned concurrency on arm64", Source.REMEMBERED),
    LAMBDA_POLLER_HOUR("0.185", "event poller unit and hour", Source.REMEMBERED),
    HTTP_API_REQUEST("0.0000010", "request", Source.REMEMBERED),
    CLOUDFRONT_REQUEST("0.0000010", "HTTPS request", Source.REMEMBERED),
    CLOUDFRONT_GIGABYTE("0.085", "GB to the internet", Source.REMEMBERED),
    WAF_REQUEST("0.00000060", "request", Source.REMEMBERED),
    WAF_MONTH("7", "web ACL with two rules and month", Source.REMEMBERED),
    LOG_GIGABYTE("0.50", "GB taken in", Source.REMEMBERED),
    TRACE("0.0000050", "trace", Source.REMEMBERED),
    METRIC_MONTH("0.30", "metric of your own and month", Source.REMEMBERED),
    ALARM_MONTH("0.10", "alarm and month", Source.REMEMBERED),
    DASHBOARD_MONTH("3", "dashboard and month", Source.REMEMBERED),
    SECRET_MONTH("0.40", "secret and month", Source.REMEMBERED),
    KEY_MONTH("1", "key and month", Source.REMEMBERED),
    KAFKA_M7G_LARGE_HOUR("0.204", "broker and hour", Source.SEEN),
    KAFKA_T3_SMALL_HOUR("0.0456", "broker and hour", Source.REMEMBERED),
    KAFKA_GIGABYTE_MONTH("0.10", "GB of a broker's disk and month", Source.REMEMBERED),
    VALKEY_R7G_LARGE_HOUR("0.1752", "node and hour", Source.SEEN),
    VALKEY_T4G_SMALL_HOUR("0.0256", "node and hour", Source.REMEMBERED),
    VALKEY_SERVERLESS_GIGABYTE_HOUR("0.084", "GB and hour, of which 0.1 is the least", Source.SEEN),
    AURORA_ACU_HOUR("0.12", "capacity unit and hour", Source.SEEN),
    AURORA_IO("0.00000020", "read or write", Source.SEEN),
    SEARCH_M7G_MEDIUM_HOUR("0.068", "node and hour", Source.REMEMBERED),
    SEARCH_T3_SMALL_HOUR("0.036", "node and hour", Source.REMEMBERED),
    SEARCH_GIGABYTE_MONTH("0.122", "GB of a node's disk and month", Source.REMEMBERED),
    ENDPOINT_HOUR("0.01", "endpoint in one zone and hour", Source.REMEMBERED),
    NAT_HOUR("0.045", "NAT gateway and hour", Source.REMEMBERED);

    /** Where a price comes from, and when. */
    enum Source {
        SEEN("read at AWS, November 2026"),
        REMEMBERED("common knowledge of November 2026; look it up before you rely on it");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final BigDecimal dollars;
    private final String unit;
    private final Source source;

    Price(String dollars, String unit, Source source) {
        this.dollars = new BigDecimal(dollars);
        this.unit = unit;
        this.source = source;
    }

    BigDecimal of(double units) {
        return dollars.multiply(BigDecimal.valueOf(units));
    }

    BigDecimal dollars() {
        return dollars;
    }

    String unit() {
        return unit;
    }

    Source source() {
        return source;
    }
}
