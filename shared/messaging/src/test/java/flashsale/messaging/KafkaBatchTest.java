package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KafkaBatchTest {
    @Test
    void records_are_read_in_the_order_of_the_event_whatever_else_it_holds() throws IOException {
        var event = """
                {"eventSource":"aws:kafka","records":{
                  "t-0":[{"topic":"t","partition":0,"offset":15,"timestamp":1,"key":"aw==","value":"djE=",
                          "headers":[{"h":[1,2]}]},
                         {"topic":"t","partition":0,"offset":16,"value":null}],
                  "t-3":[{"topic":"t","partition":3,"offset":2,"value":"djM="}]},
                 "bootstrapServers":"b:9092"}""";

        var batch = KafkaBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));

        assertThat(batch).extracting(Delivery::source).containsExactly("t-0", "t-0", "t-3");
        assertThat(batch).extracting(Delivery::offset).containsExactly(15L, 16L, 2L);
        assertThat(batch)
                .extracting(delivery -> new String(delivery.value(), StandardCharsets.UTF_8))
                .containsExactly("v1", "", "v3");
    }

    @Test
    void a_record_has_the_trace_of_its_header_and_one_without_has_none() throws IOException {
        var event = """
                {"records":{"t-0":[
                  {"offset":1,"headers":[{"h":[1,2]},{"traceparent":[48,48,45,102,-1]}],"value":"djE="},
                  {"offset":2,"headers":[],"value":"djE="}]}}""";

        var batch = KafkaBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));

        assertThat(batch).extracting(Delivery::trace).containsExactly("00-f\u007f", "");
        assertThat(batch).extracting(Delivery::offset).containsExactly(1L, 2L);
    }

    @Test
    void an_answer_names_partition_and_offset_to_resume_from() throws IOException {
        var out = new ByteArrayOutputStream();

        BatchAnswer.write(List.of(new Delivery("t-0", "t", 0, 16, new byte[0])), out);

        assertThat(out)
                .hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"t-0\",\"offset\":16}}]}");
    }
}
