package flashsale.http;

import java.util.List;
import java.util.regex.Pattern;

/** The version of something as its ETag: {@code "v3"}. */
public final class VersionTag {
    private static final Pattern SHAPE = Pattern.compile("\"v([1-9][0-9]{0,8})\"");

    private VersionTag() {}

    public static String of(int version) {
        return "\"v" + version + '"';
    }

    /**
     * The one version that a request to change something is about.
     *
     * @param ifMatch the values of If-Match, empty where it is absent
     * @throws Refusal 428 where it is absent, 400 where it is not exactly one ETag that {@link #of} has given out: a
     *     change of whatever is there would be lost work of somebody else
     */
    public static int required(List<String> ifMatch) {
        if (ifMatch.isEmpty()) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the version you have seen");
        }
        var violations = new Violations();
        var version = violations.check("If-Match", () -> version(ifMatch));
        violations.refuse();
        return version.get();
    }

    private static int version(List<String> ifMatch) {
        var shape = SHAPE.matcher(ifMatch.getFirst().strip());
        if (ifMatch.size() > 1 || !shape.matches()) {
            throw new IllegalArgumentException("must be one ETag such as \"v3\"");
        }
        return Integer.parseInt(shape.group(1));
    }
}
