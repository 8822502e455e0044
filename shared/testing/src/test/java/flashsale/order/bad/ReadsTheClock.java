package flashsale.order.bad;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;

final class ReadsTheClock {
    static final class ByInstant {
        Object now = Instant.now();
    }

    static final class ByDate {
        Object now = LocalDate.now(Clock.systemUTC());
    }

    static final class ByOldDate {
        Object now = new Date();
    }

    static final class ByMillis {
        long now = System.currentTimeMillis();
    }

    static final class BySource {
        Object now = InstantSource.system();
    }

    static final class ByReference {
        Supplier<Instant> now = Instant::now;
    }

    /** Hands the clock on; nothing wrong with it. */
    static final class Wiring {
        Object clock = InstantSource.system();
    }
}
