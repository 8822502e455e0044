package flashsale.proof.shop;

import java.util.regex.Pattern;

/**
 * How often the stock Redis has run what, by its own {@code INFO commandstats}.
 *
 * <p>A purchase's round trips are its script calls (EVALSHA and EVAL, so a script sent again by its text counts twice).
 * Which script it was is told by what the scripts do: every reserve reads HMGET, every admitted one writes XADD, and no
 * other script or command does either. So HMGET - XADD calls were refusals and replays, and
 * {@code (script calls - those) / XADD} is what an accepted purchase costs: its reserve, its queued mark, and its share
 * of releases and of scripts sent by text. The session is looked up in the other Redis and not counted; sale terms are
 * read once per process and not counted either.
 */
public record ScriptCalls(long scripts, long reserves, long admitted) {
    public static ScriptCalls read(RedisTalk redis) {
        var text = redis.ask(client -> client.info("commandstats"));
        return new ScriptCalls(calls(text, "evalsha") + calls(text, "eval"), calls(text, "hmget"), calls(text, "xadd"));
    }

    static long calls(String stats, String command) {
        var line = Pattern.compile("^cmdstat_" + command + ":calls=(\\d+),", Pattern.MULTILINE)
                .matcher(stats);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    public ScriptCalls since(ScriptCalls before) {
        if (scripts < before.scripts) {
            return this; // a Redis that was started anew counts anew
        }
        return new ScriptCalls(scripts - before.scripts, reserves - before.reserves, admitted - before.admitted);
    }

    /** 0 where nothing was admitted. */
    public double roundTripsPerAccepted() {
        long refused = reserves - admitted;
        return admitted == 0 ? 0 : (double) (scripts - refused) / admitted;
    }
}
