package flashsale.local.template;

import flashsale.local.template.Trigger.KafkaMapping;
import flashsale.local.template.Trigger.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;

/** What the parts of a template must say about each other; AWS would notice some of it only at the deployment. */
final class Consistency {
    private Consistency() {}

    static void check(Template template) {
        var owners = new HashMap<String, String>();
        for (DeclaredFunction function : template.functions()) {
            function.triggers(Route.class).forEach(route -> {
                String other = owners.putIfAbsent(route.key(), function.name());
                if (other != null) {
                    throw new TemplateError("template.yaml gives the route %s to both %s and %s."
                            .formatted(route.key(), other, function.name()));
                }
            });
        }
        for (String route : template.api().byRoute().keySet()) {
            if (!owners.containsKey(route)) {
                throw new TemplateError(
                        "template.yaml has RouteSettings for %s, which no function serves.".formatted(route));
            }
        }
        checkMappings(template);
    }

    private static void checkMappings(Template template) {
        var topics = template.topics().stream().map(DeclaredTopic::name).collect(Collectors.toSet());
        var groups = new HashSet<String>();
        for (DeclaredFunction function : template.functions()) {
            function.triggers(KafkaMapping.class).forEach(mapping -> {
                checkTopic(mapping, mapping.topic(), topics.contains(mapping.topic()));
                mapping.deadLetters().ifPresent(topic -> checkTopic(mapping, topic, topics.contains(topic)));
                if (!groups.add(mapping.group())) {
                    throw new TemplateError("template.yaml, %s shares the consumer group %s with another mapping."
                            .formatted(mapping.name(), mapping.group()));
                }
            });
        }
    }

    private static void checkTopic(KafkaMapping mapping, String topic, boolean declared) {
        if (!declared) {
            throw new TemplateError("template.yaml, %s uses the topic %s, which no AWS::MSK::Topic declares."
                    .formatted(mapping.name(), topic));
        }
    }
}
