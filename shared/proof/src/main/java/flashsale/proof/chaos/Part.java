package flashsale.proof.chaos;

import java.util.List;

/** A part of a run, with those who have work in it. */
public enum Part {
    BUYING(
            List.of(
                    Target.STOCK_REDIS,
                    Target.CACHE_REDIS,
                    Target.MYSQL,
                    Target.KAFKA,
                    Target.OPENSEARCH,
                    Target.SECKILL,
                    Target.ORDER_EVENTS,
                    Target.UPKEEP,
                    Target.LOGIN,
                    Target.REGISTER,
                    Target.CATALOG,
                    Target.PRODUCT,
                    Target.SEARCH_INDEX),
            List.of(
                    Point.AFTER_RESERVE_BEFORE_PRODUCE,
                    Point.AFTER_PRODUCE_BEFORE_MARK,
                    Point.MID_BATCH_BEFORE_COMMIT,
                    Point.AFTER_COMMIT_BEFORE_ANSWER)),
    LIVING(
            List.of(
                    Target.STOCK_REDIS,
                    Target.CACHE_REDIS,
                    Target.MYSQL,
                    Target.KAFKA,
                    Target.OPENSEARCH,
                    Target.PROVIDER,
                    Target.ORDER,
                    Target.UPKEEP,
                    Target.LOGIN,
                    Target.REGISTER,
                    Target.CATALOG,
                    Target.PRODUCT,
                    Target.SEARCH_INDEX),
            List.of(Point.BETWEEN_INTENT_AND_PROVIDER, Point.BETWEEN_CAPTURE_AND_APPLY));

    private final List<Target> targets;
    private final List<Point> points;

    Part(List<Target> targets, List<Point> points) {
        this.targets = targets;
        this.points = points;
    }

    List<Target> targets() {
        return targets;
    }

    List<Point> points() {
        return points;
    }
}
