package flashsale.payment;

import flashsale.payment.sandbox.SandboxProcess;
import java.io.IOException;
import java.nio.file.Path;

/** A program of its own: starts a sandbox, says its process number and waits to be killed. */
final class KilledParent {
    private KilledParent() {}

    public static void main(String[] arguments) throws IOException {
        try (var sandbox = SandboxProcess.start(Path.of(arguments[0]), 0, SandboxProcess.LOCAL_SECRET)) {
            IO.println(sandbox.pid());
            System.in.read();
        }
    }
}
