package flashsale.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The real servers, empty, one set for all tests of a JVM: each starts when it is first asked for and stops with the
 * JVM. One that the environment names is used instead; MySQL gets a database of its own in any case. Test classes
 * share the data, so each makes its own users, products and sales.
 */
public final class TestBackends {
    private static final String USER = "FLASHSALE_MYSQL_USER";
    private static final String PASSWORD = "FLASHSALE_MYSQL_PASSWORD";

    private TestBackends() {}

    /** The addresses by the names of the variables under which functions know them. */
    public static Map<String, String> environment(Server... servers) {
        var environment = new TreeMap<String, String>();
        // Quarkus loads this class anew for every application it starts. Interned strings and system properties are
        // what all its copies share.
        synchronized (TestBackends.class.getName().intern()) {
            for (var server : servers) {
                if (known(server.variable()) == null) {
                    start(server);
                }
                environment.put(server.variable(), known(server.variable()));
                if (server == Server.MYSQL) {
                    environment.put(USER, known(USER));
                    environment.put(PASSWORD, known(PASSWORD));
                }
            }
        }
        return environment;
    }

    /** The test's database with its schema; opens a connection for every call, so not for measuring. */
    public static DataSource mysql() {
        var environment = environment(Server.MYSQL);
        var source = new MysqlDataSource();
        source.setUrl(environment.get(Server.MYSQL.variable()));
        source.setUser(environment.get(USER));
        source.setPassword(environment.get(PASSWORD));
        return source;
    }

    private static void start(Server server) {
        // Closed by its own shutdown hook.
        var addresses = Backends.start(BackendsPlan.temporary().only(server)).addresses();
        if (server == Server.MYSQL) {
            var database = TestDatabase.create(addresses);
            know(USER, addresses.mysqlUser());
            know(PASSWORD, addresses.mysqlPassword());
            know(server.variable(), database);
            return;
        }
        know(server.variable(), addresses.asEnvironment().get(server.variable()));
    }

    private static String known(String variable) {
        return System.getProperty(property(variable));
    }

    private static void know(String variable, String value) {
        System.setProperty(property(variable), value);
    }

    private static String property(String variable) {
        return "flashsale.testing." + variable;
    }
}
