package flashsale.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with CloudFormation's short tags. */
final class YamlReader extends SafeConstructor {
    /** CloudFormation's own limit for a template body is 1 MB. */
    private static final int LARGEST_TEMPLATE = 1024 * 1024;

    /** Anchors shared by policies; far above any template written by hand, far below a billion laughs. */
    private static final int MOST_ALIASES = 500;

    private static final List<String> TAGS = List.of(
            "Ref",
            "Sub",
            "GetAtt",
            "If",
            "Join",
            "Select",
            "Split",
            "Equals",
            "Not",
            "And",
            "Or",
            "FindInMap",
            "Base64",
            "GetAZs",
            "ImportValue",
            "Condition",
            "Cidr",
            "Transform");

    private YamlReader(LoaderOptions options) {
        super(options);
        for (String tag : TAGS) {
            yamlConstructors.put(new org.yaml.snakeyaml.nodes.Tag("!" + tag), new Tagged(tag));
        }
    }

    static Map<?, ?> read(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(LARGEST_TEMPLATE);
        try {
            Object document = new Yaml(new YamlReader(options)).load(Files.readString(file));
            if (document instanceof Map<?, ?> map) return map;
            throw new TemplateError("%s holds no resources.".formatted(file));
        } catch (NoSuchFileException missing) {
            throw new TemplateError("There is no template at %s.".formatted(file), missing);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new TemplateError("%s, line %d: %s.".formatted(file, line, broken.getProblem()), broken);
        } catch (YAMLException | IOException broken) {
            throw new TemplateError("%s cannot be read: %s.".formatted(file, broken.getMessage()), broken);
        }
    }

    private final class Tagged extends AbstractConstruct {
        private final String tag;

        Tagged(String tag) {
            this.tag = tag;
        }

        @Override
        public Object construct(Node node) {
            Object argument = switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new YAMLException("!" + tag + " has no argument");
            };
            return new Intrinsic(tag, argument);
        }
    }
}
