package flashsale.local.runtime;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * The processor cores that all functions of this machine share, where on AWS each process has its own. Looked at from one
 * thread.
 */
public interface Cores {
    int count();

    /** To be called every few milliseconds. */
    void look(long nowNanos);

    /**
     * Whether one more process would have found anything to run on, all the time since then. Where it would not, it only
     * makes the others slower, and a new JVM has everything to compile first. False as long as nobody can say.
     */
    boolean hadTimeSince(long nanos);

    /** This machine's. */
    static Cores ofThisMachine() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Cores() {
            /** The system counts in hundredths of a second: a look after less says little. */
            private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

            private static final double FULL = 0.9;

            private long lookedNanos;
            private long beganNanos;
            private boolean hadTime;

            @Override
            public int count() {
                return system.getAvailableProcessors();
            }

            @Override
            public void look(long nowNanos) {
                if (lookedNanos != 0 && nowNanos - lookedNanos < LOOK_NANOS) return;
                beganNanos = lookedNanos == 0 ? nowNanos : lookedNanos;
                lookedNanos = nowNanos;
                hadTime = system.getCpuLoad() < FULL; // since the last look
            }

            @Override
            public boolean hadTimeSince(long nanos) {
                return hadTime && beganNanos - nanos >= 0;
            }
        };
    }

    /** So many that nobody else uses. */
    static Cores idle(int count) {
        return new Cores() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void look(long nowNanos) {
                // There is always time.
            }

            @Override
            public boolean hadTimeSince(long nanos) {
                return true;
            }
        };
    }
}
