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

    /** Which share of them, from 0 to 1, nobody has used all the time since then; 0 as long as nobody can say. */
    double freeSince(long nanos);

    /** This machine's. */
    static Cores ofThisMachine() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Cores() {
            /** The system counts in hundredths of a second: a look after less says little. */
            private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

            private long lookedNanos;
            private long beganNanos;
            private double free;

            @Override
            public int count() {
                return system.getAvailableProcessors();
            }

            @Override
            public void look(long nowNanos) {
                if (lookedNanos != 0 && nowNanos - lookedNanos < LOOK_NANOS) return;
                beganNanos = lookedNanos == 0 ? nowNanos : lookedNanos;
                lookedNanos = nowNanos;
                free = 1 - system.getCpuLoad(); // since the last look
            }

            @Override
            public double freeSince(long nanos) {
                return beganNanos - nanos >= 0 ? free : 0;
            }
        };
    }

    /** So many, of which this share is always free. */
    static Cores free(int count, double share) {
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
            public double freeSince(long nanos) {
                return share;
            }
        };
    }
}
