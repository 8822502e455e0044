package flashsale.proof;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What people see of a run. */
final class Console {
    private static final int UPDATE_MILLIS = 250;

    private final PrintWriter out;
    private final boolean terminal;

    /** @param terminal whether somebody sees a bar move; a log file would get a line for each step */
    Console(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @param values fill the sentence's places; without any, it is printed as it is */
    void line(String sentence, Object... values) {
        out.println(values.length == 0 ? sentence : sentence.formatted(values));
        out.flush();
    }

    /** To be closed. */
    ProgressBar bar(String task, long steps) {
        var bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS);
        return terminal
                ? bar.build()
                : bar.setConsumer(new DelegatingProgressBarConsumer(_ -> {})).build();
    }
}
