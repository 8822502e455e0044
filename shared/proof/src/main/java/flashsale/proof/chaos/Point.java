package flashsale.proof.chaos;

/** Where a death hurts most: between two steps that belong together. Whoever takes the first of them is the one that dies. */
public enum Point {
    AFTER_RESERVE_BEFORE_PRODUCE(Target.SECKILL),
    AFTER_PRODUCE_BEFORE_MARK(Target.SECKILL),
    MID_BATCH_BEFORE_COMMIT(Target.ORDER_EVENTS),
    AFTER_COMMIT_BEFORE_ANSWER(Target.ORDER_EVENTS),
    BETWEEN_INTENT_AND_PROVIDER(Target.ORDER),
    BETWEEN_CAPTURE_AND_APPLY(Target.ORDER);

    private final Target target;

    Point(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }
}
