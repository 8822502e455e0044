package flashsale.proof.sim.shop;

/** The processes of every function that has to do with orders. */
public record Fleets(Fleet seckill, Fleet orderEvents, Fleet order, Fleet catalog, Fleet upkeep) {
    /** Requests of a function meet a process that remembers nothing as often as this. */
    private static final int SOMETIMES = 4;

    /** Upkeep compares what it sees with what it saw, so its process lives as long as it can. */
    private static final int NEVER = Integer.MAX_VALUE;

    static Fleets of(SimulatedShop shop) {
        return new Fleets(
                shop.fleet(FunctionCode.SECKILL, SOMETIMES),
                shop.fleet(FunctionCode.ORDER_EVENTS, SOMETIMES),
                shop.fleet(FunctionCode.ORDER, SOMETIMES),
                shop.fleet(FunctionCode.CATALOG, SOMETIMES),
                shop.fleet(FunctionCode.UPKEEP, NEVER));
    }
}
