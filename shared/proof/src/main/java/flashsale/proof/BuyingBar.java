package flashsale.proof;

import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Click;
import flashsale.proof.crowd.CrowdWatch;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;

/** Shows how many clicks are settled, and passes on every attempt. */
record BuyingBar(ProgressBar bar, Consumer<Attempt> listener) implements CrowdWatch {
    @Override
    public void ended(Attempt attempt) {
        listener.accept(attempt);
    }

    @Override
    public void settled(Click click) {
        bar.step();
    }
}
