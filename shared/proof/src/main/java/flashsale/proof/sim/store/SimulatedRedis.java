package flashsale.proof.sim.store;

import flashsale.proof.sim.stage.Fault;
import flashsale.proof.sim.stage.Instance;
import flashsale.redis.RedisCommands;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * What stands in for the network between a process and its Redis: the shop's own client sends the commands, down to the
 * connection, so what it does about a broken one is under test as well.
 */
public final class SimulatedRedis {
    private static final int LONGEST_LATE_MILLIS = 1_500;
    private static final int LONGEST_TOLD = 70;

    private SimulatedRedis() {}

    /** The client of one process. */
    public static RedisCommands commands(RedisModel model, Instance process) {
        return commands(() -> new Wire(model, process));
    }

    /** A client for whom there is no network, and so no fault. */
    static RedisCommands commands(RedisModel model) {
        return commands(() -> new Straight(model));
    }

    private static RedisCommands commands(Supplier<Connection> made) {
        var settings = new GenericObjectPoolConfig<Connection>();
        settings.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        settings.setJmxEnabled(false);
        return new RedisCommands(new HostAndPort("simulated", 1), _ -> new ConnectionPool(new Wires(made), settings));
    }

    private static final class Wires extends BasePooledObjectFactory<Connection> {
        private final Supplier<Connection> made;

        Wires(Supplier<Connection> made) {
            this.made = made;
        }

        @Override
        public Connection create() {
            return made.get();
        }

        @Override
        public PooledObject<Connection> wrap(Connection connection) {
            return new DefaultPooledObject<>(connection);
        }
    }

    private static final class Wire extends Connection {
        private final RedisModel model;
        private final Instance process;

        Wire(RedisModel model, Instance process) {
            this.model = model;
            this.process = process;
        }

        @Override
        public Object executeCommand(CommandArguments arguments) {
            var call = texts(arguments);
            var told = told(call);
            process.point(told);
            var faults = process.stage().faults();
            if (faults.strikes(Fault.TIMEOUT_BEFORE)) {
                throw late(told, "and does nothing");
            }
            if (faults.strikes(Fault.TIMEOUT_LATE)) {
                arrivesLater(call, told);
                throw late(told, "and will do it later");
            }
            if (faults.strikes(Fault.CONNECTION_LOST)) {
                setBroken();
                boolean before = process.stage().random().nextBoolean();
                process.stage()
                        .tell(told + ": the connection breaks "
                                + (before ? "before it" : "after it -> " + answerOrError(call)));
                throw new JedisConnectionException("broken");
            }
            var answer = answer(call, told);
            if (faults.strikes(Fault.TIMEOUT_AFTER)) {
                throw late(told, "and has done it");
            }
            return answer;
        }

        private Object answer(List<String> call, String told) {
            try {
                var answer = model.run(call);
                process.stage().tell(told + " -> " + answer);
                return wire(answer);
            } catch (RedisError refused) {
                throw wire(refused);
            }
        }

        private void arrivesLater(List<String> call, String told) {
            int sentTo = model.generation();
            var after = Duration.ofMillis(process.stage().random().nextInt(1, LONGEST_LATE_MILLIS));
            process.stage().later("network", after, () -> {
                if (model.generation() == sentTo) {
                    process.stage().tell("late: " + told + " -> " + answerOrError(call));
                }
            });
        }

        private Object answerOrError(List<String> call) {
            try {
                return model.run(call);
            } catch (RedisError refused) {
                return refused.getMessage();
            }
        }

        private JedisConnectionException late(String told, String how) {
            process.stage().tell(told + ": Redis does not answer, " + how);
            setBroken();
            return new JedisConnectionException(new SocketTimeoutException("Read timed out"));
        }
    }

    /** A connection on which nothing goes wrong. */
    private static final class Straight extends Connection {
        private final RedisModel model;

        Straight(RedisModel model) {
            this.model = model;
        }

        @Override
        public Object executeCommand(CommandArguments arguments) {
            try {
                return wire(model.run(texts(arguments)));
            } catch (RedisError refused) {
                throw wire(refused);
            }
        }
    }

    private static List<String> texts(CommandArguments arguments) {
        var texts = new ArrayList<String>();
        arguments.forEach(part -> texts.add(new String(part.getRaw(), StandardCharsets.UTF_8)));
        return texts;
    }

    private static JedisDataException wire(RedisError refused) {
        return refused.getMessage().startsWith("NOSCRIPT")
                ? new JedisNoScriptException(refused.getMessage())
                : new JedisDataException(refused.getMessage());
    }

    private static Object wire(Object answer) {
        return switch (answer) {
            case null -> null;
            case Long number -> number;
            case List<?> items -> {
                var wired = new ArrayList<Object>();
                items.forEach(item -> wired.add(wire(item)));
                yield wired;
            }
            default -> answer.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String told(List<String> call) {
        var text = ScriptText.tell(call);
        return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + ".." : text;
    }
}
