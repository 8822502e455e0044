package flashsale.local.template;

import java.util.List;

/** What {@code template.yaml} declares, as far as one machine can run it. */
public record Template(List<DeclaredFunction> functions, List<DeclaredTopic> topics, DeclaredApi api) {
    public Template {
        functions = List.copyOf(functions);
        topics = List.copyOf(topics);
    }

    /** @throws TemplateError if there is no function with this logical id */
    public DeclaredFunction function(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TemplateError("template.yaml declares no function %s.".formatted(name)));
    }
}
