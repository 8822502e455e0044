package flashsale.proof.sim.shop;

import flashsale.proof.sim.stage.Crashed;
import flashsale.proof.sim.stage.Instance;
import flashsale.proof.sim.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The processes of one function. Each has one request at a time, keeps its memory between two, and may die in one. */
public final class Fleet {
    private final Stage stage;
    private final String name;
    private final Function<Instance, Running> start;
    private final int freshOneIn;
    private final List<Running> idle = new ArrayList<>();
    private int started;

    Fleet(Stage stage, String name, int freshOneIn, Function<Instance, Running> start) {
        this.stage = stage;
        this.name = name;
        this.freshOneIn = freshOneIn;
        this.start = start;
    }

    /**
     * @return empty where the process died before it had answered
     * @throws RuntimeException what the request has thrown
     */
    public <T> Optional<T> call(Function<Running, T> request) {
        var one = idle.isEmpty() || stage.random().nextInt(freshOneIn) == 0
                ? fresh()
                : idle.remove(stage.random().nextInt(idle.size()));
        try {
            var answer = request.apply(one);
            one.process().point("the answer");
            idle.add(one);
            return Optional.of(answer);
        } catch (Crashed dead) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (one.process().isDead()) {
                return Optional.empty();
            }
            idle.add(one);
            throw failure;
        }
    }

    private Running fresh() {
        return start.apply(new Instance(stage, name + "#" + ++started));
    }
}
