package flashsale.local.runtime;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The processor cores that all functions of this machine share, which on AWS each process has for itself. */
public interface Cores {
    int count();

    /**
     * Whether one more process would find anything to run on. Where it would not, it only makes the others slower, and
     * each new JVM has everything to compile first.
     */
    boolean haveTime();

    /** This machine's. Only for one thread. */
    static Cores ofThisMachine(LongSupplier nanos) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Cores() {
            /** The system counts in hundredths of a second: a look after less says little. */
            private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

            private static final double FULL = 0.9;

            private long lookedNanos = nanos.getAsLong();
            private boolean haveTime = true;

            @Override
            public int count() {
                return system.getAvailableProcessors();
            }

            @Override
            public boolean haveTime() {
                long now = nanos.getAsLong();
                if (now - lookedNanos >= LOOK_NANOS) {
                    lookedNanos = now;
                    haveTime = system.getCpuLoad() < FULL; // since the last look
                }
                return haveTime;
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
            public boolean haveTime() {
                return true;
            }
        };
    }
}
