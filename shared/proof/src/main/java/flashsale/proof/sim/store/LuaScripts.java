package flashsale.proof.sim.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import party.iroiro.luajava.Lua;
import party.iroiro.luajava.lua51.Lua51;

/**
 * Runs scripts as Redis does: in Lua 5.1, which is the interpreter that Redis has inside, with KEYS, ARGV and
 * {@code redis.call}, and with the rules by which Redis turns answers into values of Lua and back.
 */
final class LuaScripts implements AutoCloseable {
    private final Lua lua = new Lua51();
    private final Map<String, Integer> compiled = new HashMap<>();
    private Caller caller;
    private RuntimeException failure;

    interface Caller {
        Object call(List<String> command);
    }

    LuaScripts() {
        lua.openLibraries();
        lua.createTable(0, 1);
        lua.push("call");
        lua.push(_ -> call());
        lua.rawSet(-3);
        lua.setGlobal("redis");
    }

    Object run(String text, List<String> keys, List<String> arguments, Caller redis) {
        caller = redis;
        failure = null;
        push(keys);
        lua.setGlobal("KEYS");
        push(arguments);
        lua.setGlobal("ARGV");
        lua.refGet(compiled.computeIfAbsent(text, this::compile));
        try {
            lua.pCall(0, 1);
        } catch (RuntimeException broken) {
            throw failure != null ? failure : new RedisError("ERR " + broken.getMessage());
        }
        var answer = answer(lua.getTop());
        lua.pop(1);
        return answer;
    }

    private int compile(String text) {
        lua.load(text);
        return lua.ref();
    }

    /** What {@code redis.call} does. */
    private int call() {
        var command = new ArrayList<String>();
        for (int at = 1; at <= lua.getTop(); at++) {
            command.add(argument(at));
        }
        try {
            push(caller.call(command));
            return 1;
        } catch (RuntimeException refused) {
            failure = refused;
            return lua.error(refused);
        }
    }

    /** Redis writes a number with up to 17 digits. */
    private String argument(int at) {
        if (lua.type(at) != Lua.LuaType.NUMBER) {
            return lua.toString(at);
        }
        double number = lua.toNumber(at);
        return number == Math.rint(number) && Math.abs(number) < 1e17
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private void push(Object answer) {
        switch (answer) {
            case null -> lua.push(false);
            case Long number -> lua.push((double) number);
            case List<?> items -> {
                lua.createTable(items.size(), 0);
                for (int i = 0; i < items.size(); i++) {
                    push(items.get(i));
                    lua.rawSetI(-2, i + 1);
                }
            }
            default -> lua.push(answer.toString());
        }
    }

    private Object answer(int at) {
        return switch (lua.type(at)) {
            case NUMBER -> (long) lua.toNumber(at);
            case STRING -> lua.toString(at);
            case BOOLEAN -> lua.toBoolean(at) ? 1L : null;
            case TABLE -> items(at);
            default -> null;
        };
    }

    private List<Object> items(int at) {
        var items = new ArrayList<Object>();
        for (int i = 1; ; i++) {
            lua.rawGetI(at, i);
            boolean end = lua.type(-1) == Lua.LuaType.NIL;
            if (!end) {
                items.add(answer(lua.getTop()));
            }
            lua.pop(1);
            if (end) {
                return items;
            }
        }
    }

    @Override
    public void close() {
        lua.close();
    }
}
