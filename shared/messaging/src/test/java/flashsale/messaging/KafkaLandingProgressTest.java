package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.backends.Server;
import flashsale.domain.StoreUnavailable;
import flashsale.testing.TestBackends;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaLandingProgressTest {
    private static final String GROUP = "shop-order-events";
    private static final TopicPartition FIRST = new TopicPartition(Topics.PURCHASES, 0);

    private final String servers = TestBackends.environment(Server.KAFKA).get(Server.KAFKA.variable());
    private final KafkaLandingProgress progress = new KafkaLandingProgress(servers, GROUP);

    @Test
    void a_mark_is_landed_when_the_group_has_committed_everything_before_it() throws Exception {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            admin.createTopics(List.of(new NewTopic(Topics.PURCHASES, Optional.of(2), Optional.empty())))
                    .all()
                    .get();
            assertThat(progress.mark().isLanded()).isTrue();

            send();
            send();
            var mark = progress.mark();
            assertThat(mark.isLanded()).isFalse();
            commit(admin, 1);
            assertThat(mark.isLanded()).isFalse();
            commit(admin, 2);
            assertThat(mark.isLanded()).isTrue();

            send();
            assertThat(mark.isLanded()).isTrue();
            assertThat(progress.mark().isLanded()).isFalse();
        }
    }

    @Test
    void a_kafka_that_is_away_is_said_to_be_away() {
        assertThatThrownBy(new KafkaLandingProgress("127.0.0.1:1", GROUP)::mark).isInstanceOf(StoreUnavailable.class);
    }

    private void send() throws InterruptedException, ExecutionException {
        try (var producer = ProducerSettings.connect(servers)) {
            producer.send(new ProducerRecord<>(Topics.PURCHASES, 0, new byte[0], new byte[0]))
                    .get();
        }
    }

    private static void commit(Admin admin, long offset) throws InterruptedException, ExecutionException {
        admin.alterConsumerGroupOffsets(GROUP, Map.of(FIRST, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }
}
