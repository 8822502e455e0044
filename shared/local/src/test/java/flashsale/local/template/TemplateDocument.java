package flashsale.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole template, what runs only on AWS included, as the rules look at it. */
record TemplateDocument(Path file, Path root, Section document) {

    /** @param root of the checkout: where functions and sample events are */
    static TemplateDocument read(Path file, Path root) {
        Map<?, ?> entries = YamlReader.read(file);
        return new TemplateDocument(file, root, new Section("template.yaml", entries, new Resolver(entries)));
    }

    Stream<Section> resources() {
        return document.section("Resources").sections().stream();
    }

    Stream<Section> resources(String type) {
        return resources().filter(resource -> resource.text("Type").orElse("").equals(type));
    }

    /** The properties of each function, Globals merged in, by its logical id. */
    Stream<Section> functions() {
        Map<?, ?> global = document.section("Globals").section("Function").entries();
        return resources("AWS::Serverless::Function")
                .map(function -> new Section(
                        function.where(),
                        Globals.merge(global, function.section("Properties").entries()),
                        function.resolver()));
    }

    /** The properties of each event of that type, by the names of function and event. */
    static Stream<Section> events(Section function, String type) {
        return function.section("Events").sections().stream()
                .filter(event -> event.text("Type").orElse("").equals(type))
                .map(event -> new Section(
                        function.where() + "." + event.where(),
                        event.section("Properties").entries(),
                        event.resolver()));
    }

    /** {@code functions/<folder>/target/function.zip -> <folder>}. */
    static String folder(Section function) {
        return Path.of(function.requiredText("CodeUri")).getName(1).toString();
    }

    /** The node and everything below it. */
    static Stream<Object> within(Object node) {
        Stream<?> children = switch (node) {
            case Map<?, ?> map -> map.values().stream();
            case List<?> list -> list.stream();
            case Intrinsic intrinsic -> Stream.of(intrinsic.argument());
            case null, default -> Stream.of();
        };
        return Stream.concat(Stream.ofNullable(node), children.flatMap(TemplateDocument::within));
    }

    static boolean refersTo(Object node, String name) {
        return within(node)
                .anyMatch(part -> part instanceof Intrinsic(String function, Object argument)
                        && (function.equals("Ref") || function.equals("GetAtt"))
                        && (argument.equals(name) || String.valueOf(argument).startsWith(name + ".")));
    }
}
