package flashsale.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map of the template that knows where it stands, so that every complaint names the place. */
record Section(String where, Map<?, ?> entries, Resolver resolver) {

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Object raw(String key) {
        return entries.get(key);
    }

    /** Empty if absent or not to be known without AWS. */
    Optional<String> text(String key) {
        return resolver.text(entries.get(key));
    }

    String requiredText(String key) {
        return text(key).orElseThrow(() -> error("has no %s".formatted(key)));
    }

    int number(String key, int otherwise) {
        Optional<String> text = text(key);
        try {
            return text.map(Integer::valueOf).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            throw new TemplateError(
                    "template.yaml, %s: %s is not a number: %s.".formatted(where, key, text.get()), notANumber);
        }
    }

    boolean flag(String key) {
        return text(key).map(Boolean::valueOf).orElse(false);
    }

    /** An absent map reads as an empty one. */
    Section section(String key) {
        Object node = resolver.resolve(entries.get(key)).orElse(Map.of());
        if (node instanceof Map<?, ?> map) return new Section(where + "." + key, map, resolver);
        throw error("%s must be a map".formatted(key));
    }

    /** The entries that are maps, in the order of the template. */
    List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            if (!(entry.getValue() instanceof Map<?, ?> map)) throw error("%s must be a map".formatted(entry.getKey()));
            sections.add(new Section(String.valueOf(entry.getKey()), map, resolver));
        }
        return sections;
    }

    List<String> texts(String key) {
        if (!(resolver.resolve(entries.get(key)).orElse(List.of()) instanceof List<?> list)) {
            throw error("%s must be a list".formatted(key));
        }
        var texts = new ArrayList<String>();
        for (Object element : list) {
            texts.add(resolver.text(element).orElseThrow(() -> error("%s cannot be known here".formatted(key))));
        }
        return texts;
    }

    TemplateError error(String complaint) {
        return new TemplateError("template.yaml, %s %s.".formatted(where, complaint));
    }
}
