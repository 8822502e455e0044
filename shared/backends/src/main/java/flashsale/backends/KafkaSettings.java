package flashsale.backends;

import java.nio.file.Path;

/** {@code server.properties} of the one broker. */
final class KafkaSettings {
    private KafkaSettings() {}

    /** @param bridge an address of this machine, and a port, at which containers reach it; "" where there are none */
    static String text(Path data, int port, int controllerPort, String bridge) {
        var container = bridge.isEmpty() ? "" : ",CONTAINER://" + bridge;
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
                advertised.listeners=CLIENT://127.0.0.1:%1$d%4$s
                listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,CONTAINER:PLAINTEXT
                inter.broker.listener.name=CLIENT
                log.dirs=%3$s

                # A topic nobody made is a mistake, not a wish.
                auto.create.topics.enable=false

                # A restart waits until the registration from before has timed out.
                broker.session.timeout.ms=500
                broker.heartbeat.interval.ms=100
                controlled.shutdown.enable=true
                # Alone in its quorum there is nobody to wait for.
                controller.quorum.election.timeout.ms=100
                controller.quorum.election.backoff.max.ms=100

                # One broker, one machine, a few topics.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=2
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=8388608
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                """.formatted(port, controllerPort, escaped(data), container);
    }

    /** Properties files take a backslash for an escape. */
    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
