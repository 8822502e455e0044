package flashsale.local.runtime;

import java.time.Duration;

/**
 * The bounds of one function on this machine.
 *
 * @param processes at most so many at once while they use this machine; the reserved concurrency bounds it further
 * @param patientProcesses at most so many at once while most of the machine is idle, so they wait for somebody else
 * @param waiting requests that wait for a process; the next one is refused
 * @param waitingBytes what the waiting events may hold in memory
 * @param patience how long the first in the queue waits before one more process is started. Shorter, and one burst starts
 *     every process a machine allows, which then fight for the same cores
 * @param start how long a process may take until it asks for its first event. Lambda gives 10 s, on a machine that does
 *     nothing else; here all functions may start at once on two cores
 * @param idle how long a process without work is kept
 */
public record Limits(
        int processes,
        int patientProcesses,
        int waiting,
        int waitingBytes,
        Duration patience,
        Duration start,
        Duration idle) {
    /**
     * A purchase waits for Redis and its disk half of its time, so a core serves two processes. More were slower on two
     * cores and a fast disk: each JVM compiles its code for itself.
     */
    private static final int PROCESSES_PER_CORE = 2;

    /** A payment waits for its provider, for seconds where that does not answer, and uses no core meanwhile. */
    private static final int PATIENT_PROCESSES_PER_CORE = 8;

    private static final int WAITING = 2_000;
    private static final int WAITING_BYTES = 32 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofMinutes(5);

    /** For a machine with so many cores. */
    public static Limits of(int cores) {
        return new Limits(
                PROCESSES_PER_CORE * cores,
                PATIENT_PROCESSES_PER_CORE * cores,
                WAITING,
                WAITING_BYTES,
                PATIENCE,
                START,
                IDLE);
    }

    /** So many in either case. */
    public Limits withProcesses(int most) {
        return new Limits(most, most, waiting, waitingBytes, patience, start, idle);
    }

    /** No more than that in either case, and one at least. */
    Limits atMost(int concurrency) {
        int most = Math.max(1, concurrency);
        return new Limits(
                Math.min(processes, most),
                Math.min(patientProcesses, most),
                waiting,
                waitingBytes,
                patience,
                start,
                idle);
    }
}
