package flashsale.backends;

import java.util.Locale;

/** The machine, in the words of the server artifacts: linux or darwin, amd64 or arm64; anything else as Java says it. */
record Platform(String os, String arch) {
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        var os = osName.toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("mac") ? "darwin" : os,
                switch (osArch) {
                    case "x86_64" -> "amd64";
                    case "aarch64" -> "arm64";
                    default -> osArch;
                });
    }

    BackendsUnavailable lacks(Server server) {
        return new BackendsUnavailable(
                "There is no %s for %s %s among the artifacts: start one yourself and name it in %s."
                        .formatted(server.label(), os, arch, server.variable()));
    }
}
