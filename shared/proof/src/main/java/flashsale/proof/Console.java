package flashsale.proof;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What people see of a run. */
final class Console {
    private static final int UPDATE_MILLIS = 250;

    private final PrintWriter out;

    Console(PrintWriter out) {
        this.out = out;
    }

    void line(String sentence, Object... values) {
        out.println(sentence.formatted(values));
        out.flush();
    }

    /** To be closed. */
    ProgressBar bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .build();
    }
}
