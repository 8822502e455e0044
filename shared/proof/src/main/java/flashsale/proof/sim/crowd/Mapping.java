package flashsale.proof.sim.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.messaging.Topics;
import flashsale.proof.sim.stage.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Delivers one partition of purchases to the landing function, batch by batch, as an event source mapping does: what was
 * not answered is delivered again, and what a partial answer names is where it goes on.
 */
final class Mapping {
    private static final int LARGEST_BATCH = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final int partition;
    private final String source;

    Mapping(World world, int partition) {
        this.world = world;
        this.partition = partition;
        this.source = Topics.PURCHASES + "-" + partition;
    }

    void run() {
        while (true) {
            world.waitMillis(20, world.plan().landsWithinMillis());
            if (world.stage().faults().strikes(Fault.POISON)) {
                world.stores().kafka().poison(partition);
            }
            deliver();
        }
    }

    private void deliver() {
        var kafka = world.stores().kafka();
        int from = Math.toIntExact(kafka.committed(partition));
        int waiting = kafka.records(partition).size() - from;
        if (waiting == 0) {
            return;
        }
        int all = Math.min(waiting, LARGEST_BATCH);
        int size = world.stage().faults().strikes(Fault.TORN_BATCH) ? world.draw(1, all + 1) : all;
        var event = event(from, kafka.records(partition).subList(from, from + size));
        answer(event)
                .filter(_ -> !world.stage().faults().strikes(Fault.COMMIT_LOST))
                .ifPresent(answer -> kafka.commit(partition, next(answer, from + size)));
    }

    private Optional<String> answer(String event) {
        try {
            return world.fleets().orderEvents().call(function -> function.answer("PurchaseConsumer", event));
        } catch (RuntimeException thrown) {
            // Whatever a function throws makes the mapping deliver the batch again.
            world.stage().tell("the batch comes again: " + thrown.getMessage());
            return Optional.empty();
        }
    }

    private String event(int from, List<byte[]> values) {
        var records = IntStream.range(0, values.size())
                .mapToObj(at -> "{\"topic\":\"%s\",\"partition\":%d,\"offset\":%d,\"value\":\"%s\"}"
                        .formatted(
                                Topics.PURCHASES,
                                partition,
                                from + at,
                                Base64.getEncoder().encodeToString(values.get(at))))
                .collect(Collectors.joining(","));
        return "{\"records\":{\"%s\":[%s]}}".formatted(source, records);
    }

    private static long next(String answer, long end) {
        try {
            for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
                return failure.path("itemIdentifier").path("offset").asLong();
            }
            return end;
        } catch (IOException malformed) {
            throw new UncheckedIOException("The landing function answers JSON: " + answer, malformed);
        }
    }
}
