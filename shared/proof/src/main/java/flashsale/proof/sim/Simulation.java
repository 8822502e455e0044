package flashsale.proof.sim;

import flashsale.proof.shop.GateLayout;
import flashsale.proof.sim.crowd.Cast;
import flashsale.proof.sim.crowd.FreeUnits;
import flashsale.proof.sim.crowd.Plan;
import flashsale.proof.sim.crowd.Promises;
import flashsale.proof.sim.crowd.World;
import flashsale.proof.sim.mutant.Mutant;
import flashsale.proof.sim.shop.SimulatedShop;
import flashsale.proof.sim.shop.Stores;
import flashsale.proof.sim.stage.Faults;
import flashsale.proof.sim.stage.Stage;
import flashsale.proof.sim.stage.Trace;
import flashsale.proof.sim.store.RedisModel;
import flashsale.proof.sim.store.SimulatedKafka;
import flashsale.testing.InMemoryDeadLetters;
import flashsale.testing.InMemoryPaymentGateway;
import flashsale.testing.InMemorySessions;
import flashsale.testing.InMemoryShop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One seed: a small shop and its crowd, with faults until a moment and without any from then on, until nothing moves.
 * The same seed is the same run, step by step.
 */
final class Simulation {
    private static final Instant START = Instant.parse("2026-11-11T12:00:00Z");

    /** Everybody has come by then. */
    private static final Duration FAULTY = Duration.ofSeconds(30);

    /** After the last fault everything has come to rest by then, or never will. */
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(12);

    /** Between two looks at whether everything is at rest. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private static final int LOOK_AT_UNITS_EVERY = 32;

    /** Far more than any seed needs. */
    private static final int MOST_STEPS = 400_000;

    private final long seed;
    private final Stage stage;
    private final World world;
    private final Cast cast;
    private int steps;

    /** @param violations what did not hold; empty where everything did */
    record Result(long seed, long hash, int steps, String plan, List<String> violations, List<String> trace) {
        boolean holds() {
            return violations.isEmpty();
        }

        Result withoutWords() {
            return new Result(seed, hash, steps, "", violations, List.of());
        }
    }

    private Simulation(long seed, Mutant mutant, RedisModel redis, Stage stage, Plan plan) {
        this.seed = seed;
        this.stage = stage;
        var stores = new Stores(
                redis,
                new SimulatedKafka(stage, plan.partitions()),
                InMemoryShop.at(stage),
                new InMemorySessions(stage),
                new InMemoryDeadLetters(),
                new InMemoryPaymentGateway(stage));
        var fleets = new SimulatedShop(stage, stores, mutant, plan.payWithin()).fleets();
        this.world = new World(
                stage,
                plan,
                stores,
                fleets,
                new Promises(plan.redis().keepsPromises()),
                new FreeUnits(stores),
                new ArrayList<>(),
                new ArrayList<>());
        this.cast = new Cast(world);
    }

    static Result of(long seed, Mutant mutant, boolean wholeTrace) {
        var random = new SplittableRandom(seed);
        var faults = Faults.draw(random.split());
        var plan = Plan.draw(random.split());
        var stage = new Stage(random.split(), faults, new Trace(START, wholeTrace), START, plan.longestStepMicros());
        try (var redis = new RedisModel(stage, mutant.edit())) {
            if (plan.redis() == Plan.Redis.ASYNCHRONOUS) {
                redis.replicateAsynchronously();
            }
            return new Simulation(seed, mutant, redis, stage, plan).run();
        }
    }

    private Result run() {
        List<String> violations;
        try {
            violations = play();
        } catch (IllegalStateException failure) {
            violations = List.of(failure.getMessage());
        }
        // Before the curtain: what everybody does then belongs to no run.
        var trace = stage.trace();
        var result = new Result(
                seed, trace.hash(), steps, "%s %s".formatted(world.plan(), stage.faults()), violations, trace.end());
        stage.close();
        return result;
    }

    private List<String> play() {
        cast.enter();
        goOnUntil(START.plus(FAULTY));
        cast.heal();
        var violations = rest();
        if (violations.isEmpty()) {
            cast.askAgain();
            violations = rest();
        }
        return violations;
    }

    private List<String> rest() {
        var last = stage.instant().plus(HEALED_WITHIN);
        while (stage.instant().isBefore(last)) {
            goOnUntil(stage.instant().plus(LOOK_EVERY));
            if (!world.promises().contradictions().isEmpty()) {
                return world.promises().contradictions();
            }
            if (stage.isQuiet() && nothingWaits() && RestCheck.of(world).isEmpty()) {
                return List.of();
            }
        }
        var violations = new ArrayList<>(RestCheck.of(world));
        if (violations.isEmpty()) {
            violations.add("it does not come to rest");
        }
        return violations;
    }

    private void goOnUntil(Instant end) {
        while (stage.instant().isBefore(end)) {
            stage.step();
            world.freeUnits().look(stage.instant(), world.sales());
            if (++steps % LOOK_AT_UNITS_EVERY == 0) {
                lookAtUnits();
            }
            if (steps > MOST_STEPS) {
                throw new IllegalStateException("it does not come to an end");
            }
        }
    }

    /** At any moment, not only at rest: neither side has sold what it does not have. */
    private void lookAtUnits() {
        for (var sale : world.stores().sales()) {
            int free = world.stores().database().units(sale.id()).free();
            var atGate =
                    world.stores().redis().hash(GateLayout.stock(sale.id())).getOrDefault("av", "0");
            if (free < 0 || atGate.startsWith("-")) {
                throw new IllegalStateException(
                        "sale %s: %d units are free in the books, %s at the gate".formatted(sale.id(), free, atGate));
            }
        }
    }

    private boolean nothingWaits() {
        var database = world.stores().database();
        return world.stores().kafka().isLanded()
                && database.releases().due(1).isEmpty()
                && database.payments().unsettled(Duration.ZERO, 1).isEmpty()
                && database.refunds().due(1).isEmpty()
                && database.adjustments().pending(1).isEmpty();
    }
}
