package flashsale.proof.sim.mutant;

import java.util.List;

/** Protections of the gate: each is a piece of a script. */
final class ScriptMutants {
    private ScriptMutants() {}

    static List<Mutant> all() {
        return List.of(
                ScriptEdit.of(
                        "TAKE_WITHOUT_LOOKING",
                        "reserve takes units that are not there",
                        "reserve",
                        "if free < quantity then return {-6, free} end",
                        ""),
                ScriptEdit.of(
                        "LOOK_WITHOUT_TAKING",
                        "reserve leaves the counter as it is",
                        "reserve",
                        "redis.call('HINCRBY', KEYS[1], 'av', -quantity)",
                        ""),
                ScriptEdit.of(
                        "FORGET_THE_LIMIT",
                        "reserve asks for no limit",
                        "reserve",
                        "if used + quantity > limit then return {-7, used} end",
                        ""),
                ScriptEdit.of(
                        "SOLD_OUT_BEFORE_REPLAY",
                        "reserve looks for units before it looks for the key",
                        "reserve",
                        "local record = redis.call('GET', KEYS[2])",
                        "if tonumber(stock[2]) < tonumber(ARGV[3]) then return {-6, tonumber(stock[2])} end\n"
                                + "local record = redis.call('GET', KEYS[2])"),
                ScriptEdit.of(
                        "NO_REPLAY",
                        "reserve takes units again for the same key",
                        "reserve",
                        "if at then return {2, string.match(record, '^[^|]*', at + 1)} end",
                        ""),
                ScriptEdit.of(
                        "ANY_TOKEN",
                        "reserve sells under old terms",
                        "reserve",
                        "if stock[1] ~= ARGV[1] then return {-2} end",
                        ""),
                ScriptEdit.of(
                        "NO_OUTBOX",
                        "reserve writes no outbox entry",
                        "reserve",
                        "redis.call('XADD', KEYS[3], '*', 'p', ARGV[10])",
                        "'0-0'"),
                ScriptEdit.of(
                        "RELEASE_TWICE",
                        "release gives back what was given back",
                        "release",
                        "if state == 'X' then return 0 end",
                        ""),
                ScriptEdit.of(
                        "NO_TOMBSTONE",
                        "release leaves nothing of an order that the gate does not know",
                        "release",
                        "record = record .. '|' .. ARGV[2] .. ',X,0,0-0'",
                        ""),
                ScriptEdit.of(
                        "RELEASE_KEEPS_COUNTING",
                        "release leaves the units counted against the limit",
                        "release",
                        "used - quantity",
                        "used"),
                ScriptEdit.of(
                        "RELEASE_LEAVES_ENTRY",
                        "release leaves the outbox entry",
                        "release",
                        "redis.call('XDEL', KEYS[3], entry)",
                        ""),
                ScriptEdit.of(
                        "RELEASE_AT_A_CLOSED_GATE",
                        "release is done with where the gate is being rebuilt",
                        "release",
                        "if gate[2] then return -3 end",
                        ""),
                ScriptEdit.of(
                        "QUEUED_KEEPS_ENTRY",
                        "queued leaves the outbox entry",
                        "queued",
                        "redis.call('XDEL', KEYS[1], string.match(record, '^%d+,([%d-]+)', to + 1))",
                        ""),
                ScriptEdit.of(
                        "FENCE_LEAVES_TOKEN",
                        "fence lets the gate go on selling",
                        "fence",
                        "redis.call('HDEL', KEYS[1], 'tok')",
                        ""),
                ScriptEdit.of(
                        "LOAD_AGAIN",
                        "load puts the stock back",
                        "load",
                        "if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end",
                        ""),
                ScriptEdit.of(
                        "ADJUST_AGAIN",
                        "adjust does not know what it has answered",
                        "adjust",
                        "if before then",
                        "if false then"));
    }
}
