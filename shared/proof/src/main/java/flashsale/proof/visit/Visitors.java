package flashsale.proof.visit;

import flashsale.proof.catalogue.Listed;
import flashsale.proof.crowd.BackOff;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A few people beside the crowd, so that every function has work: a dozen requests a second. They come and leave as often
 * as they are told to, and remember what they have seen.
 */
public final class Visitors {
    private static final int READERS = 2;
    private static final int CREATED = 201;
    private static final int SERVER_ERROR = 500;

    private final List<Visitor> visitors = new ArrayList<>();
    private final List<CompletableFuture<Void>> inside = new ArrayList<>();
    private final VisitDoors doors;
    private final VisitLog log;
    private volatile boolean open;

    /**
     * @param products of version 1, which nobody else revises
     * @param prefix of the names of newcomers, which nobody else uses
     * @param random one for each purpose
     */
    public Visitors(
            VisitDoors doors,
            List<Listed> products,
            String prefix,
            VisitLog log,
            Function<String, RandomGenerator> random) {
        this.doors = doors;
        this.log = log;
        visitors.add(new Newcomer(prefix, doors.accounts(), log, persistence(random.apply("newcomers"))));
        visitors.add(new Editor(products, doors.revisions(), log, persistence(random.apply("editor"))));
        for (int i = 0; i < READERS; i++) {
            visitors.add(new Reader(products, doors.pages(), log, random.apply("reader " + i)));
        }
    }

    private Persistence persistence(RandomGenerator random) {
        return new Persistence(random, () -> open);
    }

    /**
     * One turn of each, one after the other, and a knock at the door of a sale: so that the functions are there when
     * everybody comes at once.
     */
    public void rehearse(String sale) {
        open = true;
        visitors.forEach(Visitor::takeTurn);
        knock(sale);
        open = false;
    }

    private void knock(String sale) {
        int status = 0;
        for (int tries = BackOff.MOST_ATTEMPTS; tries > 0 && (status == 0 || status >= SERVER_ERROR); tries--) {
            status = log.ask(() -> doors.accounts().buyAsNobody(sale)).status();
        }
    }

    public void come() {
        open = true;
        visitors.forEach(
                visitor -> inside.add(CompletableFuture.runAsync(() -> stay(visitor), Thread::startVirtualThread)));
    }

    private void stay(Visitor visitor) {
        while (open) {
            visitor.takeTurn();
            LockSupport.parkNanos(visitor.pause().toNanos());
        }
    }

    /** Returns when the last of them has the last answer. */
    public void leave() {
        open = false;
        inside.forEach(CompletableFuture::join);
        inside.clear();
    }

    /**
     * Who was told to have an account and cannot log in now. To be asked when everything is quiet.
     *
     * @param random for the pauses between two tries
     */
    public List<String> lockedOut(RandomGenerator random) {
        var patient = new Persistence(random, () -> true);
        return registered().filter(name -> !canLogIn(name, patient)).toList();
    }

    private Stream<String> registered() {
        return log.visits().stream()
                .filter(visit -> visit.heard().status() == CREATED)
                .map(Visit::act)
                .filter(Act.Register.class::isInstance)
                .map(register -> ((Act.Register) register).name());
    }

    private boolean canLogIn(String name, Persistence patient) {
        var last = patient.untilClear(
                _ -> log.unnoted(new Act.LogIn(name), () -> doors.accounts().logIn(name)));
        return last.heard().status() == CREATED;
    }
}
