package flashsale.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugin.analysis.smartcn.AnalysisSmartChinesePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One OpenSearch node in this JVM, its plugins taken from the class path: an archive of loaded classes can hold them
 * then, and there is nothing to install. The program's arguments are its home, where {@code config/opensearch.yml} is,
 * and the port.
 */
public final class ClassPathNode extends Node {
    private static final List<Class<? extends Plugin>> PLUGINS =
            List.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, AnalysisSmartChinesePlugin.class);

    private ClassPathNode(Environment environment) {
        super(environment, PLUGINS.stream().map(ClassPathNode::described).toList(), true);
    }

    private static PluginInfo described(Class<? extends Plugin> plugin) {
        var name = plugin.getSimpleName();
        return new PluginInfo(name, name, "NA", Version.CURRENT, "25", plugin.getName(), List.of(), false);
    }

    public static void main(String[] arguments) throws Exception {
        var home = Settings.builder().put("path.home", arguments[0]).build();
        var environment = InternalSettingsPreparer.prepareEnvironment(
                home, Map.of("http.port", arguments[1]), null, () -> "flashsale");
        var node = new ClassPathNode(environment);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, ended), "close-node"));
        node.start();
        ended.await();
    }

    private static void close(Node node, CountDownLatch ended) {
        try {
            node.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            ended.countDown();
        }
    }
}
