package flashsale.local.template;

import flashsale.local.template.DeclaredApi.Throttle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an AWS SAM template as far as one machine can run it, and refuses what it would run differently. */
public final class TemplateReader {
    /** Tells requests of CloudFront from others. On one machine there is none, and everybody asks the gateway itself. */
    private static final String EDGE = "Edge";

    private final Section document;
    private final FunctionReader functions;

    private TemplateReader(Path file) {
        Map<?, ?> entries = YamlReader.read(file);
        this.document = new Section(file.getFileName().toString(), entries, new Resolver(entries));
        this.functions = new FunctionReader(
                file.toAbsolutePath().getParent(), document.section("Globals").section("Function"));
    }

    /** @throws TemplateError in one sentence, naming the line or the resource */
    public static Template read(Path file) {
        return new TemplateReader(file).read();
    }

    private Template read() {
        var declared = new ArrayList<DeclaredFunction>();
        var topics = new ArrayList<DeclaredTopic>();
        var apis = new ArrayList<Section>();
        for (Section resource : document.section("Resources").sections()) {
            if (!isWanted(resource)) continue;
            Section properties =
                    new Section(resource.where(), resource.section("Properties").entries(), resource.resolver());
            switch (resource.requiredText("Type")) {
                case "AWS::Serverless::Function" -> declared.add(functions.read(properties));
                case "AWS::MSK::Topic" -> topics.add(topic(properties));
                case "AWS::Serverless::HttpApi" -> apis.add(properties);
                default -> {
                    // Everything else is AWS's own: the local run has its stand-ins or needs none.
                }
            }
        }
        if (declared.isEmpty()) throw new TemplateError("%s declares no function.".formatted(document.where()));
        if (apis.size() > 1) throw apis.get(1).error("is a second HTTP API, and one gateway serves one");
        var template = new Template(declared, topics, api(apis));
        Consistency.check(template);
        return template;
    }

    private static boolean isWanted(Section resource) {
        return resource.raw("Condition") == null
                || resource.resolver()
                        .condition(String.valueOf(resource.raw("Condition")))
                        .orElse(true);
    }

    private static DeclaredTopic topic(Section properties) {
        return new DeclaredTopic(properties.requiredText("TopicName"), properties.number("PartitionCount", 1));
    }

    private DeclaredApi api(List<Section> apis) {
        Section global = document.section("Globals").section("HttpApi");
        Map<?, ?> own = apis.isEmpty() ? Map.of() : apis.getFirst().entries();
        var api = new Section("HttpApi", Globals.merge(global.entries(), own), document.resolver());
        boolean other = api.section("Auth")
                .text("DefaultAuthorizer")
                .filter(authorizer -> !authorizer.equals(EDGE))
                .isPresent();
        if (other) {
            throw api.error("has a DefaultAuthorizer, which the local gateway does not run");
        }
        var byRoute = new HashMap<String, Throttle>();
        for (Section route : api.section("RouteSettings").sections()) {
            throttle(route).ifPresent(throttle -> byRoute.put(route.where(), throttle));
        }
        return new DeclaredApi(throttle(api.section("DefaultRouteSettings")), byRoute);
    }

    private static Optional<Throttle> throttle(Section settings) {
        if (!settings.has("ThrottlingRateLimit")) return Optional.empty();
        return Optional.of(
                new Throttle(settings.number("ThrottlingRateLimit", 0), settings.number("ThrottlingBurstLimit", 0)));
    }
}
