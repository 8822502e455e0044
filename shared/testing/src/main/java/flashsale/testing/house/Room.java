package flashsale.testing.house;

import java.util.List;
import java.util.stream.Stream;

/**
 * A package of the house and what its classes may use. Everything not listed is forbidden, so that a new dependency is
 * a decision that somebody writes down here.
 */
record Room(String name, List<String> mayUse) {
    private static final List<String> JAVA = List.of(
            "java.io..",
            "java.lang..",
            "java.math..",
            "java.net..",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..");

    private static final String DOMAIN = "flashsale.domain..";

    /** A function has no SQL, no Redis command and no Kafka record: those are the adapters'. */
    private static final String[] FUNCTION = {
        DOMAIN,
        "flashsale.http..",
        "flashsale.messaging..",
        "flashsale.payment",
        "flashsale.persistence..",
        "flashsale.redis..",
        "flashsale.search..",
        "flashsale.security..",
        "flashsale.telemetry",
        "com.amazonaws.services.lambda.runtime..",
        "com.fasterxml.jackson..",
        "io.quarkus..",
        "io.smallrye.config..",
        "io.smallrye.faulttolerance.api..",
        "jakarta..",
        "javax.sql..",
        "org.eclipse.microprofile.faulttolerance.exceptions..",
        "org.jboss.logging.."
    };

    static final List<Room> ALL = List.of(
            room("domain"),
            room(
                    "persistence",
                    DOMAIN,
                    "java.sql..",
                    "javax.sql..",
                    "com.fasterxml.jackson.core..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "io.quarkus.hibernate.orm.panache..",
                    "io.quarkus.narayana.jta.."),
            room("redis", DOMAIN, "redis.clients.jedis..", "org.apache.commons.pool2.."),
            room(
                    "search",
                    DOMAIN,
                    "com.fasterxml.jackson..",
                    "org.apache.hc.client5..",
                    "org.apache.hc.core5..",
                    "org.opensearch.client.."),
            room("messaging", DOMAIN, "org.apache.kafka..", "com.fasterxml.jackson.core.."),
            room("security", DOMAIN, "javax.crypto..", "org.bouncycastle.."),
            room("secrets", "javax.crypto..", "com.fasterxml.jackson.core..", "io.smallrye.config"),
            room("telemetry", DOMAIN, "com.fasterxml.jackson.core..", "org.jboss.logging"),
            // com.sun.net.httpserver: the provider of one machine, a process of its own.
            room(
                    "payment",
                    DOMAIN,
                    "javax.crypto..",
                    "com.fasterxml.jackson.core..",
                    "com.stripe..",
                    "com.sun.net.httpserver"),
            // java.sql: it tells a database that is away from a fault of ours. Configuration and the start: a door that
            // was not told where its stores are does not start.
            room(
                    "http",
                    DOMAIN,
                    "flashsale.telemetry",
                    "com.amazonaws.services.lambda.runtime",
                    "java.sql..",
                    "jakarta.enterprise..",
                    "jakarta.ws.rs..",
                    "jakarta.inject..",
                    "com.fasterxml.jackson..",
                    "io.smallrye.config",
                    "org.jboss.resteasy..",
                    "io.quarkus.runtime",
                    "io.quarkus.runtime.annotations.."),
            room("backends"),
            // In the JVM of OpenSearch, with its classes.
            room("node", "org.opensearch.."),
            room(
                    "local",
                    DOMAIN,
                    "flashsale.backends..",
                    "flashsale.messaging..",
                    "flashsale.payment.sandbox..",
                    "flashsale.redis..",
                    "flashsale.search..",
                    "flashsale.telemetry",
                    "io.prometheus.metrics..",
                    "com.sun.management",
                    "java.sql..",
                    "com.fasterxml.jackson..",
                    "io.netty..",
                    "org.apache.hc.core5..",
                    "io.vertx..",
                    "org.apache.kafka..",
                    "org.yaml.snakeyaml..",
                    "picocli.."),
            room(
                    "proof",
                    DOMAIN,
                    "flashsale.backends..",
                    "flashsale.local..",
                    "flashsale.messaging..",
                    "flashsale.payment.sandbox..",
                    "flashsale.redis..",
                    "flashsale.search..",
                    "flashsale.telemetry",
                    // The simulator plays the shop over the ports in memory, and knocks at the functions' doors.
                    "flashsale.testing",
                    "com.amazonaws.services.lambda.runtime",
                    "party.iroiro.luajava..",
                    "org.apache.commons.pool2..",
                    "java.sql..",
                    "javax.sql..",
                    "com.fasterxml.jackson..",
                    "com.mysql..",
                    "io.netty..",
                    "io.vertx..",
                    "redis.clients.jedis..",
                    "me.tongfei.progressbar..",
                    "org.HdrHistogram..",
                    "org.apache.kafka..",
                    "picocli.."),
            room(
                    "testing",
                    DOMAIN,
                    "flashsale.backends..",
                    "java.sql..",
                    "javax.sql..",
                    "com.fasterxml.jackson..",
                    "com.mysql..",
                    "com.tngtech.archunit..",
                    "io.quarkus.test..",
                    "io.restassured..",
                    "liquibase..",
                    "org.assertj..",
                    "org.hamcrest..",
                    "org.junit.."),
            room("register", FUNCTION),
            room("login", FUNCTION),
            room("product", FUNCTION),
            room("seckill", FUNCTION),
            room("order", FUNCTION),
            room("catalog", FUNCTION),
            room("orderevents", FUNCTION),
            room("searchindex", FUNCTION),
            room("upkeep", FUNCTION),
            // The one function that may touch the schema.
            room(
                    "migrate",
                    Stream.concat(Stream.of(FUNCTION), Stream.of("java.sql..", "liquibase.."))
                            .toArray(String[]::new)));

    private static Room room(String name, String... others) {
        var own = "flashsale." + name + "..";
        return new Room(
                name,
                Stream.of(Stream.of(own), JAVA.stream(), Stream.of(others))
                        .flatMap(packages -> packages)
                        .toList());
    }

    String packages() {
        return "flashsale." + name + "..";
    }
}
