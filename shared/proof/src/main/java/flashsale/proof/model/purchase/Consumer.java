package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;

/** {@code LandPurchases}: lands a record, and says so to Kafka, which delivers it again where it has not heard that. */
final class Consumer implements Actor {
    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        if (!from.consumer.isEmpty()) {
            landReadRecord(from, steps);
            return;
        }
        for (int order = 0; order < from.setting.orders(); order++) {
            for (int epoch = 1; epoch <= Setting.MOST_EPOCH; epoch++) {
                if (from.topic.isWaiting(order, epoch)) {
                    steps(from, order, epoch, steps);
                }
            }
        }
    }

    private static void steps(SaleState from, int order, int epoch, Steps<SaleState> steps) {
        if (!from.setting.has(Protection.READ_AFTER_COMMIT)) {
            var read = from.copy();
            read.topic.read(order, epoch);
            read.consumer.take(order, epoch);
            steps.must(read, "consumer: commits its offset behind order%d", order);
            return;
        }
        if (!from.setting.has(Protection.EPOCH_LOCKED_BY_LANDING) && !from.books.isPast(epoch)) {
            var judged = from.copy();
            judged.consumer.take(order, epoch);
            judged.consumer.done();
            steps.must(judged, "consumer: finds order%d to be of this epoch", order);
            return;
        }
        var unread = from.copy();
        unread.books.land(order, epoch);
        steps.may(unread, "consumer: lands order%d and dies, so it will be delivered again", order);

        var read = unread.copy();
        read.topic.read(order, epoch);
        steps.must(read, "consumer: lands order%d", order);
    }

    /** The second step, where a protection is missing that makes one of the two. */
    private static void landReadRecord(SaleState from, Steps<SaleState> steps) {
        int order = from.consumer.order();
        int epoch = from.consumer.epoch();
        var landed = from.copy();
        landed.books.land(order, epoch, !from.consumer.isDone() && from.books.isPast(epoch));
        landed.topic.read(order, epoch);
        landed.consumer.drop();
        steps.must(landed, "consumer: lands order%d", order);

        var dead = from.copy();
        dead.consumer.drop();
        steps.may(dead, "consumer: dies");
    }
}
