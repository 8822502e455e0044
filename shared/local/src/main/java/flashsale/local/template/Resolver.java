package flashsale.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out what can be known without AWS: parameters by their defaults, pseudo parameters, conditions, strings made
 * of these. Everything that only a created resource can tell is empty.
 */
final class Resolver {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^${}]+)}");

    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", "local",
            "AWS::AccountId", "000000000000",
            "AWS::StackName", "flashsale",
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "localhost");

    private final Map<?, ?> parameters;
    private final Map<?, ?> conditions;
    private final Map<?, ?> mappings;

    Resolver(Map<?, ?> document) {
        this.parameters = mapAt(document, "Parameters");
        this.conditions = mapAt(document, "Conditions");
        this.mappings = mapAt(document, "Mappings");
    }

    private static Map<?, ?> mapAt(Map<?, ?> document, String key) {
        return document.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The value with every intrinsic worked out that is a value itself; its children are left as they are. */
    Optional<Object> resolve(Object node) {
        return switch (node) {
            case null -> Optional.empty();
            case Intrinsic intrinsic -> work(intrinsic.function(), intrinsic.argument());
            case Map<?, ?> map
            when map.size() == 1 -> {
                String key = String.valueOf(map.keySet().iterator().next());
                Object argument = map.values().iterator().next();
                yield key.startsWith("Fn::")
                        ? work(key.substring("Fn::".length()), argument)
                        : key.equals("Ref") ? work(key, argument) : Optional.of(map);
            }
            default -> Optional.of(node);
        };
    }

    Optional<String> text(Object node) {
        return resolve(node)
                .filter(value -> !(value instanceof Map || value instanceof List))
                .map(String::valueOf);
    }

    private Optional<Object> work(String function, Object argument) {
        return switch (function) {
            case "Ref" -> reference(String.valueOf(argument));
            case "Sub" -> substitute(argument);
            case "If" -> choose(list(argument));
            case "Join" -> join(list(argument));
            case "Select" -> select(list(argument));
            case "Split" -> split(list(argument));
            case "FindInMap" -> find(list(argument));
            case "Equals", "Not", "And", "Or", "Condition" ->
                test(function, argument).map(Object.class::cast);
            // GetAtt, ImportValue and the rest need a created resource
            default -> Optional.empty();
        };
    }

    private Optional<Object> reference(String name) {
        if (PSEUDO.containsKey(name)) return Optional.of(PSEUDO.get(name));
        return parameters.get(name) instanceof Map<?, ?> parameter
                ? Optional.ofNullable(parameter.get("Default"))
                : Optional.empty();
    }

    private Optional<Object> substitute(Object argument) {
        List<?> parts = argument instanceof List<?> list ? list : List.of(argument);
        Map<?, ?> own = parts.size() > 1 && parts.get(1) instanceof Map<?, ?> map ? map : Map.of();
        var text = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(String.valueOf(parts.getFirst()));
        while (matcher.find()) {
            String name = matcher.group(2);
            if (!matcher.group(1).isEmpty()) {
                matcher.appendReplacement(text, Matcher.quoteReplacement("${" + name + "}"));
                continue;
            }
            Optional<String> value = own.containsKey(name)
                    ? text(own.get(name))
                    : reference(name).map(String::valueOf);
            if (value.isEmpty()) return Optional.empty();
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }

    private Optional<Object> choose(List<?> arguments) {
        return condition(String.valueOf(arguments.getFirst())).flatMap(holds -> resolve(arguments.get(holds ? 1 : 2)));
    }

    private Optional<Object> join(List<?> arguments) {
        return texts(arguments.get(1)).map(parts -> String.join(String.valueOf(arguments.getFirst()), parts));
    }

    private Optional<Object> select(List<?> arguments) {
        return text(arguments.getFirst())
                .flatMap(index -> resolve(arguments.get(1))
                        .filter(List.class::isInstance)
                        .flatMap(list -> resolve(((List<?>) list).get(Integer.parseInt(index)))));
    }

    private Optional<Object> split(List<?> arguments) {
        String separator = String.valueOf(arguments.getFirst());
        return text(arguments.get(1)).map(whole -> List.of(whole.split(Pattern.quote(separator), -1)));
    }

    private Optional<Object> find(List<?> path) {
        Object found = mappings;
        for (Object step : path) {
            Optional<String> key = text(step);
            if (key.isEmpty() || !(found instanceof Map<?, ?> map)) return Optional.empty();
            found = map.get(key.get());
        }
        return Optional.ofNullable(found);
    }

    /** Empty where the condition is not known here. */
    Optional<Boolean> condition(String name) {
        return conditions.containsKey(name)
                ? resolve(conditions.get(name))
                        .filter(Boolean.class::isInstance)
                        .map(Boolean.class::cast)
                : Optional.empty();
    }

    private Optional<Boolean> test(String function, Object argument) {
        if (function.equals("Condition")) return condition(String.valueOf(argument));
        if (function.equals("Equals")) {
            return texts(argument).map(sides -> sides.get(0).equals(sides.get(1)));
        }
        var holds = new ArrayList<Boolean>();
        for (Object part : list(argument)) {
            Object node = part instanceof Map<?, ?> map && map.containsKey("Condition")
                    ? new Intrinsic("Condition", map.get("Condition"))
                    : part;
            if (resolve(node).orElse(null) instanceof Boolean known) holds.add(known);
            else return Optional.empty();
        }
        return Optional.of(
                switch (function) {
                    case "Not" -> !holds.getFirst();
                    case "And" -> !holds.contains(false);
                    default -> holds.contains(true);
                });
    }

    /** Empty if one of them is not known. */
    private Optional<List<String>> texts(Object node) {
        var texts = new ArrayList<String>();
        for (Object part : list(resolve(node).orElse(null))) {
            Optional<String> text = text(part);
            if (text.isEmpty()) return Optional.empty();
            texts.add(text.get());
        }
        return Optional.of(texts);
    }

    private static List<?> list(Object node) {
        if (node instanceof List<?> list) return list;
        throw new TemplateError("An intrinsic function of the template wants a list, not: %s.".formatted(node));
    }
}
