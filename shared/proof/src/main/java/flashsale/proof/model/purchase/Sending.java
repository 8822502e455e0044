package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;
import java.util.function.Consumer;

/** What may become of a record that somebody sends to Kafka. */
record Sending(int order, int epoch, int who) {
    /**
     * @param heard what the sender does with the acknowledgement
     * @param unheard what it does without
     */
    void steps(
            String sender,
            SaleState from,
            Steps<SaleState> steps,
            Consumer<SaleState> heard,
            Consumer<SaleState> unheard) {
        var acknowledged = from.copy();
        acknowledged.topic.arrive(order, epoch);
        heard.accept(acknowledged);
        steps.must(acknowledged, sender + ": Kafka acknowledges", who);

        var silent = from.copy();
        silent.topic.arrive(order, epoch);
        unheard.accept(silent);
        steps.may(silent, sender + ": Kafka has it, and the acknowledgement is lost", who);

        var late = from.copy();
        late.topic.delay(order, epoch);
        unheard.accept(late);
        steps.may(late, sender + ": times out, and the record is still on its way", who);

        var lost = from.copy();
        unheard.accept(lost);
        steps.may(lost, sender + ": times out, and the record is lost", who);
    }
}
