package flashsale.upkeep;

import flashsale.domain.StoreUnavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * One pass over everything a crash, or time, may have left behind, in the order of the list: what one chore leaves to a
 * later one is done in the same pass. A chore that fails does not keep the others waiting.
 */
final class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private final List<Chore> chores;
    private final List<Chore> urgent;

    /** @param urgent those of the chores that cannot wait for the next pass */
    Upkeep(List<Chore> chores, List<Chore> urgent) {
        this.chores = List.copyOf(chores);
        this.urgent = List.copyOf(urgent);
    }

    /** @return how many things each chore has done */
    Map<String, Integer> run() {
        return run(chores);
    }

    /** Between two passes. */
    Map<String, Integer> runUrgent() {
        return run(urgent);
    }

    private static Map<String, Integer> run(List<Chore> chores) {
        var done = new LinkedHashMap<String, Integer>();
        for (var chore : chores) {
            done.put(chore.done(), run(chore));
        }
        return done;
    }

    private static int run(Chore chore) {
        try {
            int done = chore.work().run();
            if (done > 0) {
                LOG.infof("%s: %d", chore.done(), done);
            }
            return done;
        } catch (StoreUnavailable later) {
            LOG.warnf("%s: left for the next pass, %s", chore.done(), later.getMessage());
            return 0;
        } catch (RuntimeException failure) {
            // The others have stores of their own, and an order that cannot be moved must not hold the rest.
            LOG.errorf(failure, "%s: failed, and left for the next pass", chore.done());
            return 0;
        }
    }
}
