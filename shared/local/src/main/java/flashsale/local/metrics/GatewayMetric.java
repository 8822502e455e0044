package flashsale.local.metrics;

/** What the shop on one machine counts beside its functions; on AWS, API Gateway and Lambda count the same. */
public enum GatewayMetric {
    REQUESTS("flashsale_gateway_requests", "Answers, by function and status"),
    REQUEST_MILLIS("flashsale_gateway_request_millis", "From request to answer, by function"),
    WAITING("flashsale_function_waiting", "Invocations no process is free for"),
    PROCESSES("flashsale_function_processes", "Processes of a function, busy or idle"),
    STARTED("flashsale_function_started", "Processes there have been since the shop was opened"),
    LAG("flashsale_poller_lag", "Records a mapping has not given to its function yet");

    private final String prometheusName;
    private final String help;

    GatewayMetric(String prometheusName, String help) {
        this.prometheusName = prometheusName;
        this.help = help;
    }

    /** Without what Prometheus adds itself ({@code _total}, {@code _bucket}). */
    public String prometheusName() {
        return prometheusName;
    }

    String help() {
        return help;
    }
}
