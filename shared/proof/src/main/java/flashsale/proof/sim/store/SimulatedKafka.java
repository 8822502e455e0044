package flashsale.proof.sim.store;

import flashsale.domain.order.LandingProgress;
import flashsale.messaging.Topics;
import flashsale.proof.sim.stage.Fault;
import flashsale.proof.sim.stage.Instance;
import flashsale.proof.sim.stage.Stage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/** The two topics of the purchase path, and how far each partition of purchases has been landed. */
public final class SimulatedKafka {
    /** The delivery time-out of the shop's producers. */
    private static final int LONGEST_LATE_MILLIS = 2_000;

    private final Stage stage;
    private final List<List<byte[]>> purchases = new ArrayList<>();
    private final List<byte[]> events = new ArrayList<>();
    private final long[] committed;

    public SimulatedKafka(Stage stage, int partitions) {
        this.stage = stage;
        for (int i = 0; i < partitions; i++) {
            purchases.add(new ArrayList<>());
        }
        committed = new long[partitions];
    }

    /** The producer of one process, which knows how to send and nothing else. */
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> producer(Instance process) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("send")) {
                        throw new InvocationTargetException(new UnsupportedOperationException(method.getName()));
                    }
                    return send(process, (ProducerRecord<byte[], byte[]>) arguments[0]);
                });
    }

    private Future<RecordMetadata> send(Instance process, ProducerRecord<byte[], byte[]> message) {
        var told = "send " + new String(message.value(), StandardCharsets.US_ASCII);
        process.point(told);
        var faults = stage.faults();
        if (faults.strikes(Fault.RECORD_LOST)) {
            return unheard(told + ": lost");
        }
        if (faults.strikes(Fault.RECORD_LATE)) {
            stage.later("network", Duration.ofMillis(stage.random().nextInt(1, LONGEST_LATE_MILLIS)), () -> {
                write(message);
                stage.tell("late: " + told);
            });
            return unheard(told + ": arrives later");
        }
        write(message);
        if (faults.strikes(Fault.RECORD_TWICE)) {
            write(message);
        }
        if (faults.strikes(Fault.ACK_LOST)) {
            return unheard(told + ": written, and the acknowledgement is lost");
        }
        stage.tell(told);
        return CompletableFuture.completedFuture(null);
    }

    private Future<RecordMetadata> unheard(String told) {
        stage.tell(told);
        return CompletableFuture.failedFuture(new TimeoutException("not acknowledged in time"));
    }

    private void write(ProducerRecord<byte[], byte[]> message) {
        if (message.topic().equals(Topics.PURCHASES)) {
            purchases
                    .get(Math.floorMod(Arrays.hashCode(message.key()), purchases.size()))
                    .add(message.value());
        } else {
            events.add(message.value());
        }
    }

    /** What nobody can read. */
    public void poison(int partition) {
        purchases.get(partition).add(new byte[] {'?'});
    }

    public int partitions() {
        return purchases.size();
    }

    public List<byte[]> records(int partition) {
        return purchases.get(partition);
    }

    public long committed(int partition) {
        return committed[partition];
    }

    public void commit(int partition, long offset) {
        committed[partition] = Math.max(committed[partition], offset);
    }

    public boolean isLanded() {
        return progress().mark().isLanded();
    }

    /** Everything that was ever told of orders. */
    public List<byte[]> events() {
        return events;
    }

    /** As the group of landing has committed it. */
    public LandingProgress progress() {
        return () -> new Ends(committed, purchases.stream().map(List::size).toList());
    }

    private record Ends(long[] committed, List<Integer> ends) implements LandingProgress.Mark {
        @Override
        public boolean isLanded() {
            return IntStream.range(0, ends.size()).allMatch(at -> committed[at] >= ends.get(at));
        }

        @Override
        public String toString() {
            return ends.toString();
        }
    }
}
