package flashsale.local.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** kill(2), for the two signals Java cannot send. A command would cost a process per request. */
public final class Signals {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final int SIGSTOP = MAC ? 17 : 19;
    private static final int SIGCONT = MAC ? 19 : 18;

    @SuppressWarnings("restricted")
    private static final MethodHandle KILL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private Signals() {}

    /** SIGSTOP: it keeps its connections and does nothing. */
    public static void stop(long pid) {
        send(pid, SIGSTOP);
    }

    /** SIGCONT. */
    public static void resume(long pid) {
        send(pid, SIGCONT);
    }

    /** A process that is gone already needs no signal: the answer is not looked at. */
    private static void send(long pid, int signal) {
        try {
            int ignored = (int) KILL.invokeExact((int) pid, signal);
        } catch (Throwable impossible) {
            throw new IllegalStateException("kill(2) cannot be called", impossible);
        }
    }
}
